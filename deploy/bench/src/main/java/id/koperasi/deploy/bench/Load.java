package id.koperasi.deploy.bench;

import id.koperasi.deploy.scenario.client.RunFailedException;
import id.koperasi.deploy.scenario.client.Wire;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongFunction;
import java.util.stream.LongStream;

/**
 * Callers who ask one service again and again.
 *
 * @param port of the service
 * @param connections how many callers there are
 * @param status the answer that each of them must get
 */
record Load(int port, int connections, int status) {

    private static final int MOST_ATTEMPTS = 20;
    private static final Duration PAUSE = Duration.ofMillis(250);

    /** As fast as the service answers. */
    Timings run(Duration time, LongFunction<byte[]> requests) {
        return run(time, 0, requests);
    }

    /** So many a second, whether the service keeps up or not; nothing is counted that came late because of the caller. */
    Timings run(Duration time, int perSecond, LongFunction<byte[]> requests) {
        long start = System.nanoTime();
        long end = start + time.toNanos();
        var numbers = new AtomicLong();
        var callers = new ArrayList<Callable<long[]>>();
        for (int i = 0; i < connections; i++) {
            callers.add(() -> call(start, end, perSecond, numbers, requests));
        }
        try (var threads = Executors.newFixedThreadPool(connections)) {
            var all = LongStream.builder();
            for (Future<long[]> caller : threads.invokeAll(callers)) {
                for (long nanos : caller.get()) {
                    all.add(nanos);
                }
            }
            return new Timings(all.build().toArray());
        } catch (ExecutionException e) {
            throw new RunFailedException("a caller failed: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RunFailedException("interrupted", e);
        }
    }

    /** Asks once, and again while the service has to find its connections again. */
    void once(byte[] request) {
        int answered = 0;
        for (int attempt = 0; attempt < MOST_ATTEMPTS && answered != status; attempt++) {
            if (attempt > 0) {
                Wire.pause(PAUSE);
            }
            try (var connection = new KeptConnection(port)) {
                answered = connection.exchange(request);
            } catch (IOException e) {
                throw new RunFailedException("the service at port " + port + " does not answer", e);
            }
        }
        if (answered != status) {
            throw new RunFailedException("answered with " + answered + " instead of " + status);
        }
    }

    private long[] call(long start, long end, int perSecond, AtomicLong numbers, LongFunction<byte[]> requests)
            throws IOException {
        List<Long> nanos = new ArrayList<>();
        try (var connection = new KeptConnection(port)) {
            while (true) {
                long number = numbers.getAndIncrement();
                long due = perSecond == 0 ? System.nanoTime() : start + number * 1_000_000_000L / perSecond;
                if (due >= end) {
                    return nanos.stream().mapToLong(Long::longValue).toArray();
                }
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                byte[] request = requests.apply(number);
                long sent = System.nanoTime();
                int answered = connection.exchange(request);
                nanos.add(System.nanoTime() - sent);
                if (answered != status) {
                    throw new RunFailedException("answered with " + answered + " instead of " + status);
                }
            }
        }
    }
}
