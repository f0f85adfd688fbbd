package org.safelight.platform.axon.sqlite;

import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.jspecify.annotations.Nullable;
import org.safelight.platform.sqlite.SqliteFile;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Handles each event within a savepoint. An event that fails half-way becomes a dead letter, and
 * without this the half that was written would be committed beside it.
 */
final class SavepointHandler implements EventMessageHandler {

    private final Object annotated;
    private final EventMessageHandler handler;
    private final TransactionTemplate savepoint;

    SavepointHandler(Object annotated, SqliteFile file, Configuration axon) {
        this.annotated = annotated;
        handler =
                new AnnotationEventHandlerAdapter(
                        annotated,
                        axon.parameterResolverFactory(),
                        axon.handlerDefinition(annotated.getClass()));
        savepoint = new TransactionTemplate(file.transactions());
        savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** Whether this hands events to this very object; there may be two of its class. */
    boolean isOf(Object handler) {
        return annotated == handler;
    }

    @Override
    public @Nullable Object handle(EventMessage<?> event) throws Exception {
        try {
            return savepoint.execute(status -> handleUnchecked(event));
        } catch (HandlerFailure failure) {
            throw failure.cause;
        }
    }

    private @Nullable Object handleUnchecked(EventMessage<?> event) {
        try {
            return handler.handle(event);
        } catch (Exception e) {
            throw new HandlerFailure(e);
        }
    }

    @Override
    public boolean canHandle(EventMessage<?> event) {
        return handler.canHandle(event);
    }

    @Override
    public boolean canHandleType(Class<?> payloadType) {
        return handler.canHandleType(payloadType);
    }

    @Override
    public Class<?> getTargetType() {
        return handler.getTargetType();
    }

    @Override
    public void prepareReset() {
        handler.prepareReset();
    }

    @Override
    public <R> void prepareReset(R context) {
        handler.prepareReset(context);
    }

    @Override
    public boolean supportsReset() {
        return handler.supportsReset();
    }

    /** Carries any exception out of a transaction callback. */
    private static final class HandlerFailure extends RuntimeException {

        private static final long serialVersionUID = 1L;

        @SuppressWarnings("serial") // never leaves this class
        private final Exception cause;

        HandlerFailure(Exception cause) {
            super(cause);
            this.cause = cause;
        }
    }
}
