package id.koperasi.registry.verification;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.privacy.SealBrokenException;
import id.koperasi.platform.privacy.UnknownMasterKeyException;
import id.koperasi.platform.privacy.Vault;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.registry.authority.AuthorityAnswer;
import id.koperasi.registry.authority.AuthorityAnswer.NoAnswer;
import id.koperasi.registry.authority.CooperativeLookup;
import id.koperasi.registry.authority.PersonMatch;
import id.koperasi.registry.verification.Inquiries.Claim;
import id.koperasi.registry.verification.PersonQuestion.Sealed;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * Puts the questions that wait: takes some in one transaction, asks the authorities in none, and takes each answer in one
 * of its own. An instance that dies while it asks loses its lease, and another asks again.
 */
@ApplicationScoped
class AskingAuthorities {

    private static final int MOST_AT_ONCE = 8;
    private static final Duration LEASE = Duration.ofMinutes(2);

    private final Inquiries inquiries;
    private final Subjects subjects;
    private final SettlingVerifications settling;
    private final CooperativeLookup lookup;
    private final PersonMatch match;
    private final Vault vault;
    private final CurrentCaller caller;
    private final BusinessClock clock;

    AskingAuthorities(
            Inquiries inquiries,
            Subjects subjects,
            SettlingVerifications settling,
            CooperativeLookup lookup,
            PersonMatch match,
            Vault vault,
            CurrentCaller caller,
            BusinessClock clock) {
        this.inquiries = inquiries;
        this.subjects = subjects;
        this.settling = settling;
        this.lookup = lookup;
        this.match = match;
        this.vault = vault;
        this.caller = caller;
        this.clock = clock;
    }

    /** A question and what it is about. */
    private record Waiting(Claim claim, Subject subject) {}

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void askWhatWaits() {
        List<Waiting> waiting = inTransaction(() -> inquiries.claim(clock.now().plus(LEASE), MOST_AT_ONCE).stream()
                .map(claim -> new Waiting(claim, subjects.get(claim.kind(), claim.subjectId())))
                .toList());
        for (Waiting one : waiting) {
            AuthorityAnswer answer = ask(one);
            inTransaction(() -> settling.settle(one.claim(), answer));
        }
    }

    private AuthorityAnswer ask(Waiting waiting) {
        Sealed sealed = waiting.claim().sealed();
        if (sealed == null) {
            return lookup.ask(waiting.claim().token());
        }
        try {
            var question = PersonQuestion.open(vault, waiting.claim().id(), sealed);
            return match.ask(question.nik(), waiting.subject().name(), question.bornOn());
        } catch (SealBrokenException | UnknownMasterKeyException e) {
            return new NoAnswer("the question cannot be opened");
        }
    }

    private <T> T inTransaction(Callable<T> work) {
        return caller.asService(() -> QuarkusTransaction.requiringNew().call(work));
    }
}
