package id.koperasi.registry.verification;

import id.koperasi.platform.privacy.Vault;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.time.StatedDates;
import id.koperasi.registry.authority.CooperativeLookup;
import id.koperasi.registry.authority.PersonMatch;
import id.koperasi.registry.identity.NumberKind;
import id.koperasi.registry.verification.Inquiry.Status;
import id.koperasi.registry.verification.Verification.Method;
import id.koperasi.registry.verification.VerificationRejection.AskFirst;
import id.koperasi.registry.verification.VerificationRejection.AuthorityDenies;
import id.koperasi.registry.verification.VerificationRejection.EvidenceRequired;
import id.koperasi.registry.verification.VerificationRejection.InquiryRunning;
import id.koperasi.registry.verification.VerificationRejection.VerifiedAlready;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A number or an officer is found to be as it was told: by asking the authority that knows, or by evidence on paper where
 * that cannot be asked, did not answer, or has a name written another way.
 */
@ApplicationScoped
class Verifying {

    private final Inquiries inquiries;
    private final Verifications verifications;
    private final CooperativeLookup lookup;
    private final PersonMatch match;
    private final StatedDates dates;
    private final Vault vault;

    Verifying(
            Inquiries inquiries,
            Verifications verifications,
            CooperativeLookup lookup,
            PersonMatch match,
            StatedDates dates,
            Vault vault) {
        this.inquiries = inquiries;
        this.verifications = verifications;
        this.lookup = lookup;
        this.match = match;
        this.dates = dates;
        this.vault = vault;
    }

    /** With a question where a person is asked about; with evidence it is settled at once. */
    @Transactional
    void verify(Subject subject, LocalDate verifiedOn, @Nullable PersonQuestion question, @Nullable String evidence) {
        dates.mustHaveCome(verifiedOn, subject.zone());
        dates.mustNotPrecede(verifiedOn, subject.since());
        if (verifications.of(subject).isPresent()) {
            throw new RejectedException(new VerifiedAlready());
        }
        Optional<Inquiry> last = inquiries.lastOf(subject);
        if (last.map(Inquiry::pending).orElse(false)) {
            throw new RejectedException(new InquiryRunning());
        }
        if (evidence == null) {
            ask(subject, verifiedOn, question);
        } else {
            checkFallback(subject, last);
            verifications.record(subject, new Verification(Method.MANUAL_EVIDENCE, evidence, verifiedOn));
        }
    }

    private void ask(Subject subject, LocalDate verifiedOn, @Nullable PersonQuestion question) {
        if (!canBeAsked(subject)) {
            throw new RejectedException(new EvidenceRequired(subject.what()));
        }
        UUID id = inquiries.next();
        inquiries.put(id, subject, verifiedOn, question == null ? null : question.seal(vault, id));
    }

    private void checkFallback(Subject subject, Optional<Inquiry> last) {
        if (!canBeAsked(subject)) {
            return;
        }
        switch (last.map(Inquiry::status).orElse(Status.PENDING)) {
            case PENDING -> throw new RejectedException(new AskFirst());
            case NOT_LISTED -> throw new RejectedException(new AuthorityDenies());
            case CONFIRMED, DIFFERS, UNANSWERED -> {}
        }
    }

    /** Of tax and business numbers no look-up is public. */
    private boolean canBeAsked(Subject subject) {
        return switch (subject.kind()) {
            case NUMBER -> subject.what().equals(NumberKind.NIK_KOPERASI.name()) && lookup.connected();
            case OFFICER -> match.connected();
        };
    }
}
