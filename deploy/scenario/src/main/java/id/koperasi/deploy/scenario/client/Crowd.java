package id.koperasi.deploy.scenario.client;

import java.util.ArrayList;
import java.util.Collection;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** A few clients at work at the same time, as offices are. */
public final class Crowd implements AutoCloseable {

    private final ExecutorService clients;

    public Crowd(int clients) {
        this.clients = Executors.newFixedThreadPool(clients, Thread.ofVirtual().factory());
    }

    /** Does something for each, several at a time, and ends when all are done or the first has failed. */
    public <T> void each(Collection<T> items, Consumer<T> work) {
        var running = new ArrayList<Future<?>>();
        items.forEach(item -> running.add(clients.submit(() -> work.accept(item))));
        try {
            for (Future<?> one : running) {
                one.get();
            }
        } catch (ExecutionException e) {
            running.forEach(one -> one.cancel(true));
            throw e.getCause() instanceof RunFailedException failed ? failed : new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RunFailedException("interrupted", e);
        }
    }

    @Override
    public void close() {
        clients.shutdownNow();
    }
}
