package id.koperasi.registry.account;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.IndonesianZone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Who signs for the accounts within reach: chair and treasurer as they were on the day the account was asked for, then
 * those whom the bank put down in their place. Somebody who is elected again into his office signs on.
 */
@ApplicationScoped
class Signatories {

    /** Chair and treasurer of a day, as far as they do not sign already. */
    private static final String SIGN = """
            insert into bank_account_signatory (account_id, office, appointment_id, cooperative_id, village_code,
                                                signs_from, evidence, recorded_at, recorded_roles)
            select distinct on (a.office) :account, a.office, a.appointment_id, a.cooperative_id, a.village_code,
                   cast(:day as date), cast(:evidence as text), cast(:now as timestamptz), cast(:roles as text[])
              from officer_appointment a
             where a.cooperative_id = :cooperative and a.office in ('chair', 'treasurer')
               and :day between a.term_from and least(a.term_until, a.ended_on - 1)
               and a.person is distinct from (select signing.person
                                                from bank_account_signatory s
                                                join officer_appointment signing using (appointment_id)
                                               where s.account_id = :account and s.office = a.office
                                               order by s.signs_from desc limit 1)
             order by a.office, a.term_from desc
            returning office""";

    private static final String OF = """
            select s.office, a.name, s.appointment_id, s.signs_from, s.evidence, s.recorded_at, s.recorded_roles,
                   lead(s.signs_from) over (partition by s.office order by s.signs_from) as signed_until,
                   exists (select from officer_appointment held
                            where held.cooperative_id = s.cooperative_id and held.office = s.office
                              and held.person = a.person
                              and :today between held.term_from and least(held.term_until, held.ended_on - 1)) as in_office
              from bank_account_signatory s
              join officer_appointment a on a.appointment_id = s.appointment_id
             where s.account_id = :account
             order by s.signs_from, s.office""";

    private final Session session;
    private final BusinessClock clock;
    private final CurrentCaller caller;

    Signatories(Session session, BusinessClock clock, CurrentCaller caller) {
        this.session = session;
        this.clock = clock;
        this.caller = caller;
    }

    /**
     * Somebody who signs, or signed.
     *
     * @param office in which office he was put down
     * @param name public by deed
     * @param appointmentId which term
     * @param signsFrom from which day
     * @param replacedOn the day on which another was put down; null while he signs
     * @param inOffice whether he holds that office today
     * @param evidence the paper by which the bank put him down; null for those who asked for the account
     * @param recordedAt when that was told; null where only the day is kept
     * @param recordedRoles by whom
     */
    @Schema(name = "Signatory", description = "Who signs for an account; the name is public by deed.")
    record Signatory(
            @Schema(examples = "chair") String office,
            @Schema(examples = "Siti Aminah") String name,
            UUID appointmentId,
            LocalDate signsFrom,

            @Schema(description = "The day on which another was put down; absent while this one signs.") @Nullable LocalDate replacedOn,

            @Schema(description = "Whether the signatory holds that office today.")
            boolean inOffice,

            @Nullable String evidence,
            @Nullable Instant recordedAt,
            List<String> recordedRoles) {}

    /** Puts down chair and treasurer of a day; gives back the offices in which that is somebody else now. */
    @Transactional(Transactional.TxType.MANDATORY)
    List<String> sign(BankAccount account, LocalDate day, @Nullable String evidence) {
        return session.createNativeQuery(SIGN, String.class)
                .setParameter("account", account.id())
                .setParameter("cooperative", account.cooperativeId())
                .setParameter("day", day)
                .setParameter("evidence", evidence)
                .setParameter("now", clock.now().atOffset(ZoneOffset.UTC))
                .setParameter("roles", caller.get().rolesInOrder().toArray(String[]::new))
                .getResultList();
    }

    /** Who signs now; nobody for an account of which a register told. */
    List<Signatory> of(BankAccount account) {
        return all(account).stream()
                .filter(signatory -> signatory.replacedOn() == null)
                .sorted(Comparator.comparing(Signatory::office))
                .toList();
    }

    /** Everybody who signs or signed for an account, in that order. */
    List<Signatory> all(BankAccount account) {
        return session.createNativeQuery(OF, Object[].class)
                .setParameter("account", account.id())
                .setParameter("today", clock.today(IndonesianZone.ofRegion(account.villageCode())))
                .getResultStream()
                .map(row -> new Signatory(
                        (String) row[0],
                        (String) row[1],
                        (UUID) row[2],
                        (LocalDate) row[3],
                        (LocalDate) row[7],
                        (Boolean) row[8],
                        (String) row[4],
                        (Instant) row[5],
                        row[6] == null ? List.of() : Arrays.asList((String[]) row[6])))
                .toList();
    }
}
