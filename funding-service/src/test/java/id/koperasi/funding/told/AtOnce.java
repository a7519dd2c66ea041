package id.koperasi.funding.told;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Many callers who all begin at the same moment. */
public final class AtOnce {

    private AtOnce() {}

    /** What each of them got. */
    public static <T> List<T> call(int callers, IntFunction<T> call) {
        var begin = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(callers)) {
            var calls = new ArrayList<Future<T>>();
            for (int i = 0; i < callers; i++) {
                int number = i;
                calls.add(threads.submit(() -> {
                    begin.await();
                    return call.apply(number);
                }));
            }
            begin.countDown();
            var results = new ArrayList<T>();
            for (Future<T> each : calls) {
                results.add(each.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /** What each of them got; they all wait for what this statement locks before the first goes on, and meanwhile something is looked at. */
    public static <T> List<T> behind(String sql, Runnable meanwhile, int callers, IntFunction<T> call) {
        var begun = new ArrayList<CompletableFuture<T>>();
        Database.changeBefore(
                callers,
                sql,
                () -> IntStream.range(0, callers)
                        .forEach(i -> begun.add(
                                CompletableFuture.supplyAsync(() -> call.apply(i), Thread::startVirtualThread))),
                meanwhile);
        return begun.stream().map(CompletableFuture::join).toList();
    }
}
