package id.koperasi.registry.verification;

import id.koperasi.platform.outside.WrittenName;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.registry.authority.AuthorityAnswer;
import id.koperasi.registry.authority.AuthorityAnswer.Compared;
import id.koperasi.registry.authority.AuthorityAnswer.Element;
import id.koperasi.registry.authority.AuthorityAnswer.Listed;
import id.koperasi.registry.authority.AuthorityAnswer.NoAnswer;
import id.koperasi.registry.authority.AuthorityAnswer.NotListed;
import id.koperasi.registry.authority.AuthorityConfig;
import id.koperasi.registry.verification.Inquiries.Claim;
import id.koperasi.registry.verification.Inquiry.Status;
import id.koperasi.registry.verification.Verification.Method;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Set;

/** What the answer of an authority means for what was asked about. */
@ApplicationScoped
class SettlingVerifications {

    private final Inquiries inquiries;
    private final Subjects subjects;
    private final Verifications verifications;
    private final AuthorityConfig config;
    private final BusinessClock clock;

    SettlingVerifications(
            Inquiries inquiries,
            Subjects subjects,
            Verifications verifications,
            AuthorityConfig config,
            BusinessClock clock) {
        this.inquiries = inquiries;
        this.subjects = subjects;
        this.verifications = verifications;
        this.config = config;
        this.clock = clock;
    }

    /** Takes an answer; it counts only while the question is still the one that was put. */
    @Transactional(Transactional.TxType.MANDATORY)
    Status settle(Claim claim, AuthorityAnswer answer) {
        if (!inquiries.hold(claim)) {
            return Status.PENDING;
        }
        Subject subject = subjects.get(claim.kind(), claim.subjectId());
        Status outcome = outcome(claim, subject, answer);
        if (outcome == Status.PENDING) {
            inquiries.askAgain(claim.id(), clock.now().plus(pause(claim.attempt())));
        } else {
            inquiries.settle(claim.id(), outcome, differing(subject, answer));
        }
        if (outcome == Status.CONFIRMED && verifications.of(subject).isEmpty()) {
            verifications.record(subject, new Verification(Method.AUTHORITY_INQUIRY, null, claim.verifiedOn()));
        }
        Log.infof("Authority inquiry: subject=%s attempt=%d outcome=%s", subject, claim.attempt(), outcome);
        return outcome;
    }

    private Status outcome(Claim claim, Subject subject, AuthorityAnswer answer) {
        // It was corrected while the authority was asked: the answer is about what is on record no longer.
        if (!claim.token().equals(subject.token())) {
            return Status.UNANSWERED;
        }
        return switch (answer) {
            case Listed listed -> differing(subject, listed).isEmpty() ? Status.CONFIRMED : Status.DIFFERS;
            case Compared compared -> compared.differing().isEmpty() ? Status.CONFIRMED : Status.DIFFERS;
            case NotListed none -> Status.NOT_LISTED;
            case NoAnswer late -> claim.attempt() < config.attempts() ? Status.PENDING : Status.UNANSWERED;
        };
    }

    private static Set<Element> differing(Subject subject, AuthorityAnswer answer) {
        return switch (answer) {
            case Listed(String name) ->
                new WrittenName(subject.name()).isSameAs(new WrittenName(name)) ? Set.of() : Set.of(Element.NAME);
            case Compared(Set<Element> differing) -> differing;
            case NotListed none -> Set.of();
            case NoAnswer late -> Set.of();
        };
    }

    private Duration pause(int attempts) {
        return config.retryAfter().multipliedBy(1L << (attempts - 1));
    }
}
