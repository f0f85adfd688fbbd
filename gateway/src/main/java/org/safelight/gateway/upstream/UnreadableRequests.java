package org.safelight.gateway.upstream;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.util.ReferenceCountUtil;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.net.URISyntaxException;

/**
 * Answers requests that no handler would ever see, since they cannot be read, in the form of all
 * other problems (RFC 9457), and closes the connection: what follows on it may be anything.
 */
final class UnreadableRequests extends ChannelInboundHandlerAdapter {

    private boolean refused;

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest request && !refused) {
            FullHttpResponse refusal = refusal(request);
            if (refusal != null) {
                refused = true;
                context.writeAndFlush(refusal).addListener(ChannelFutureListener.CLOSE);
            }
        }
        if (refused) {
            ReferenceCountUtil.release(message);
        } else {
            context.fireChannelRead(message);
        }
    }

    private static @Nullable FullHttpResponse refusal(HttpRequest request) {
        return switch (request.decoderResult().cause()) {
            case null ->
                    isAddress(request.uri())
                            ? null
                            : refusal(
                                    HttpResponseStatus.BAD_REQUEST,
                                    "bad-request",
                                    "This address cannot be read.");
            case TooLongHttpLineException _ ->
                    refusal(
                            HttpResponseStatus.REQUEST_URI_TOO_LONG,
                            "uri-too-long",
                            "This address is too long.");
            case TooLongHttpHeaderException _ ->
                    refusal(
                            HttpResponseStatus.REQUEST_HEADER_FIELDS_TOO_LARGE,
                            "request-header-fields-too-large",
                            "The headers are too long.");
            default ->
                    refusal(
                            HttpResponseStatus.BAD_REQUEST,
                            "bad-request",
                            "This request cannot be read.");
        };
    }

    private static boolean isAddress(String text) {
        try {
            new URI(text);
            return true;
        } catch (URISyntaxException unreadable) {
            return false;
        }
    }

    private static FullHttpResponse refusal(HttpResponseStatus status, String name, String detail) {
        byte[] problem =
                """
                {"type":"/problems/%s","title":"%s","status":%d,"detail":"%s"}\
                """
                        .formatted(name, status.reasonPhrase(), status.code(), detail)
                        .getBytes(UTF_8);
        var answer =
                new DefaultFullHttpResponse(
                        HttpVersion.HTTP_1_1, status, Unpooled.wrappedBuffer(problem));
        answer.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, "application/problem+json")
                .set(HttpHeaderNames.CONTENT_LENGTH, problem.length)
                .set(HttpHeaderNames.CACHE_CONTROL, "no-store")
                .set("X-Content-Type-Options", "nosniff")
                .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        return answer;
    }
}
