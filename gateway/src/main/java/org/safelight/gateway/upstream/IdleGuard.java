package org.safelight.gateway.upstream;

import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.handler.timeout.IdleStateHandler;
import io.netty.handler.timeout.ReadTimeoutException;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Closes a connection on which no byte has moved in either direction for a while. Downloads and
 * live updates may last for ever, hanging ones may not.
 */
final class IdleGuard extends IdleStateHandler {

    IdleGuard(Duration idle) {
        super(true, 0, 0, idle.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    protected void channelIdle(ChannelHandlerContext context, IdleStateEvent event) {
        context.fireExceptionCaught(ReadTimeoutException.INSTANCE);
        ChannelFuture _ = context.close();
    }
}
