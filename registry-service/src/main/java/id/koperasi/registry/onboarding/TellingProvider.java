package id.koperasi.registry.onboarding;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.registry.onboarding.ProviderTasks.Task;
import id.koperasi.registry.signin.IdentityProvider;
import id.koperasi.registry.signin.ProviderAnswer;
import id.koperasi.registry.signin.ProviderAnswer.Holds;
import id.koperasi.registry.signin.ProviderAnswer.NoAnswer;
import id.koperasi.registry.signin.ProviderAnswer.NoSuchAccount;
import id.koperasi.registry.signin.ProviderAnswer.SomebodyElses;
import id.koperasi.registry.signin.SignInConfig;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * Tells the identity provider whose accounts are, until it says it back: takes some in one transaction, tells them in none,
 * and takes each answer in one of its own. An instance that dies meanwhile loses its lease, and another tells them again.
 */
@ApplicationScoped
class TellingProvider {

    private static final int MOST_AT_ONCE = 4;
    private static final int MOST_DOUBLINGS = 16;
    private static final Duration LEASE = Duration.ofMinutes(2);

    private final ProviderTasks tasks;
    private final IdentityProvider provider;
    private final SignInConfig config;
    private final CurrentCaller caller;
    private final BusinessClock clock;

    TellingProvider(
            ProviderTasks tasks,
            IdentityProvider provider,
            SignInConfig config,
            CurrentCaller caller,
            BusinessClock clock) {
        this.tasks = tasks;
        this.provider = provider;
        this.config = config;
        this.caller = caller;
        this.clock = clock;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void tellWhatWaits() {
        if (!provider.connected()) {
            return;
        }
        List<Task> waiting = inTransaction(() -> tasks.claim(clock.now().plus(LEASE), MOST_AT_ONCE));
        for (Task task : waiting) {
            ProviderAnswer answer = provider.tie(task.account(), task.person(), task.ours());
            inTransaction(() -> settle(task, answer));
        }
    }

    private int settle(Task task, ProviderAnswer answer) {
        return switch (answer) {
            case Holds held -> tasks.held(task);
            case NoSuchAccount gone -> task.person() == null ? tasks.held(task) : again(task, "no such account");
            case SomebodyElses other -> again(task, "somebody else's");
            case NoAnswer(String reason) -> again(task, reason);
        };
    }

    private int again(Task task, String answer) {
        Log.warnf(
                "Account not told to the provider: binding=%s attempt=%d answer=%s", task.id(), task.attempt(), answer);
        Duration doubled = config.retryAfter().multipliedBy(1L << Math.min(task.attempt() - 1, MOST_DOUBLINGS));
        Duration wait = doubled.compareTo(config.longestWait()) < 0 ? doubled : config.longestWait();
        Instant next = clock.now().plus(wait);
        return tasks.again(task, next, answer);
    }

    private <T> T inTransaction(Callable<T> work) {
        return caller.asService(() -> QuarkusTransaction.requiringNew().call(work));
    }
}
