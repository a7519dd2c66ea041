package id.koperasi.ledger.membership;

import id.koperasi.ledger.journal.EntryRejection.BookFrozen;
import id.koperasi.ledger.membership.ChangeMembership.What;
import id.koperasi.ledger.membership.MembershipRejection.AccountsOfMemberOpen;
import id.koperasi.ledger.membership.MembershipRejection.BeforeAdmission;
import id.koperasi.ledger.membership.MembershipRejection.MemberLeftAlready;
import id.koperasi.ledger.membership.MembershipRejection.MembershipUnchanged;
import id.koperasi.ledger.membership.MembershipRejection.NoticeGivenAlready;
import id.koperasi.ledger.membership.MembershipRejection.NoticeMissing;
import id.koperasi.ledger.membership.MembershipRejection.RecordOfAnother;
import id.koperasi.ledger.membership.MembershipRejection.RecordToBeJoined;
import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.Rejection;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of memberships, within the caller's reach. */
@ApplicationScoped
class MembershipChanges {

    private static final String OF_MEMBER = """
            select number, change, effective_on, reason, decision_reference, changed_at
              from membership_change
             where cooperative_id = :cooperative and member_id = :member
             order by number desc
             limit 1000""";
    private static final String CHANGE = """
            select code, other
              from change_membership(:cooperative, :member, :what, :on, :why, nullif(:decision, ''),
                                     cast(nullif(:into, '') as uuid), :who, :moment)""";

    private final EntityManager entities;
    private final CurrentCaller caller;
    private final BusinessClock clock;

    MembershipChanges(EntityManager entities, CurrentCaller caller, BusinessClock clock) {
        this.entities = entities;
        this.caller = caller;
        this.clock = clock;
    }

    /** A change that was recorded. */
    record MembershipChange(
            int number,
            What change,
            LocalDate effectiveOn,
            String reason,
            @Nullable String decisionReference,
            Instant changedAt) {}

    /** The latest first. */
    List<MembershipChange> of(UUID cooperativeId, UUID memberId) {
        List<?> rows = entities.createNativeQuery(OF_MEMBER, Tuple.class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("member", memberId)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new MembershipChange(
                        row.get("number", Integer.class),
                        What.valueOf(row.get("change", String.class)),
                        row.get("effective_on", LocalDate.class),
                        row.get("reason", String.class),
                        row.get("decision_reference", String.class),
                        row.get("changed_at", Instant.class)))
                .toList();
    }

    void record(ChangeMembership command) {
        var row = (Tuple) entities.createNativeQuery(CHANGE, Tuple.class)
                .setParameter("cooperative", command.cooperativeId())
                .setParameter("member", command.memberId())
                .setParameter("what", command.what().name())
                .setParameter("on", command.effectiveOn())
                .setParameter("why", command.reason())
                .setParameter("decision", Objects.requireNonNullElse(command.decisionReference(), ""))
                .setParameter(
                        "into", command.into() == null ? "" : command.into().toString())
                .setParameter("who", Objects.requireNonNull(caller.get().person())) // his token named him
                .setParameter("moment", clock.now())
                .getSingleResult();
        String code = row.get("code", String.class);
        if (code != null) {
            throw new RejectedException(rejection(code, row.get("other", LocalDate.class)));
        }
    }

    private static Rejection rejection(String code, @Nullable LocalDate other) {
        return switch (code) {
            case "no-member" -> new NotFound();
            case "book-frozen" -> new BookFrozen();
            case "left-already" -> new MemberLeftAlready();
            case "notice-given" -> new NoticeGivenAlready(String.valueOf(other));
            case "nothing-to-change" -> new MembershipUnchanged();
            case "notice-missing" -> new NoticeMissing();
            case "accounts-open" -> new AccountsOfMemberOpen();
            case "before-admission" -> new BeforeAdmission(String.valueOf(other));
            case "record-to-be-joined" -> new RecordToBeJoined();
            case "another-person" -> new RecordOfAnother();
            default -> throw new IllegalStateException("a membership was refused as " + code);
        };
    }
}
