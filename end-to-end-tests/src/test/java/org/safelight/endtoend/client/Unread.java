package org.safelight.endtoend.client;

import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;

/** Leaves a body where it is, and hangs up. */
final class Unread implements BodySubscriber<byte[]> {

    @Override
    public CompletionStage<byte[]> getBody() {
        return CompletableFuture.completedStage(new byte[0]);
    }

    @Override
    public void onSubscribe(Subscription body) {
        body.cancel();
    }

    @Override
    public void onNext(List<ByteBuffer> unwanted) {
        // Whatever was under way.
    }

    @Override
    public void onError(Throwable hungUp) {
        // That was us.
    }

    @Override
    public void onComplete() {
        // So it had an end.
    }
}
