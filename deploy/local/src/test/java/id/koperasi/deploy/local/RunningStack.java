package id.koperasi.deploy.local;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives end-to-end tests the one stack of the run: started for the first of them, stopped after the last. */
final class RunningStack implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == LocalStack.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent(Start.class, key -> new Start(), Start.class)
                .stack();
    }

    /** One attempt for all tests: what did not start once is not tried again for each of them. */
    private static final class Start implements AutoCloseable {

        private final CompletableFuture<LocalStack> stack = new CompletableFuture<>();

        Start() {
            try {
                stack.complete(LocalStack.fresh());
            } catch (IllegalStateException e) {
                stack.completeExceptionally(e);
            }
        }

        LocalStack stack() {
            return stack.join();
        }

        @Override
        public void close() {
            if (!stack.isCompletedExceptionally()) {
                stack.join().close();
            }
        }
    }
}
