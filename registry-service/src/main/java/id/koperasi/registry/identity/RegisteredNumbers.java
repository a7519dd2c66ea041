package id.koperasi.registry.identity;

import id.koperasi.platform.event.Outbox;
import id.koperasi.platform.problem.Rejection;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.Ids;
import id.koperasi.registry.event.AccountEvent.IdentityNumberRecorded;
import id.koperasi.registry.identity.IdentityRejection.NibForm;
import id.koperasi.registry.identity.IdentityRejection.NpwpForm;
import id.koperasi.registry.progress.Milestone;
import id.koperasi.registry.progress.Milestones;
import id.koperasi.registry.progress.Milestones.Reached;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** The numbers of which a register tells: the same form, the same facts, many in one statement. */
@ApplicationScoped
public class RegisteredNumbers {

    private static final String INSERT = """
            insert into identity_number (id, cooperative_id, village_code, kind, number, issued_on, doubts,
                                         from_register, recorded_at)
            select id, cooperative_id, village_code, kind, number, issued_on,
                   coalesce(string_to_array(nullif(doubts, ''), ' '), '{}'), true, cast(:now as timestamptz)
              from unnest(cast(:ids as uuid[]), cast(:cooperatives as uuid[]), cast(:villages as text[]),
                          cast(:kinds as text[]), cast(:numbers as text[]), cast(:days as date[]),
                          cast(:doubts as text[]))
                   as told (id, cooperative_id, village_code, kind, number, issued_on, doubts)""";
    private static final String KNOWN = """
            select cooperative_id, kind, number
              from identity_number
             where cooperative_id = any (:cooperatives)
                or (kind, number) in (select * from unnest(cast(:kinds as text[]), cast(:numbers as text[])))""";
    private static final String IDENTIFIED = """
            select cooperative_id, village_code, max(issued_on)
              from identity_number
             where cooperative_id = any (:cooperatives)
             group by cooperative_id, village_code
            having count(*) = :kinds""";

    private final Session session;
    private final Milestones milestones;
    private final Outbox outbox;
    private final BusinessClock clock;
    private final Ids ids;

    RegisteredNumbers(Session session, Milestones milestones, Outbox outbox, BusinessClock clock, Ids ids) {
        this.session = session;
        this.milestones = milestones;
        this.outbox = outbox;
        this.clock = clock;
        this.ids = ids;
    }

    /** A number of a cooperative that is there already or is being written. */
    public record RegisteredNumber(
            UUID cooperativeId, String villageCode, NumberKind kind, String number, LocalDate issuedOn) {

        /** What looks odd about it, in one text: arrays of arrays have one length. */
        String doubts() {
            return kind.doubts(number, villageCode).stream().map(Enum::name).collect(Collectors.joining(" "));
        }
    }

    /** Whose number one is. */
    public record Holder(UUID cooperativeId, NumberKind kind, String number) {}

    /** Why a number is none of its kind. */
    public static Optional<Rejection> refusalOf(NumberKind kind, String number) {
        if (kind.fits(number) || (!kind.formIsBinding() && number.matches("[0-9]{1,20}"))) {
            return Optional.empty();
        }
        return Optional.of(
                switch (kind) {
                    case NPWP -> new NpwpForm();
                    case NIB -> new NibForm();
                    case NIK_KOPERASI -> new IdentityRejection.NikKoperasiForm();
                });
    }

    /** The numbers of these cooperatives, and whoever holds one of these numbers. */
    public List<Holder> known(Collection<UUID> cooperatives, List<NumberKind> kinds, List<String> numbers) {
        return session
                .createNativeQuery(KNOWN, Object[].class)
                .setParameter("cooperatives", cooperatives.toArray(UUID[]::new))
                .setParameter("kinds", kinds.stream().map(Enum::name).toArray(String[]::new))
                .setParameter("numbers", numbers.toArray(String[]::new))
                .getResultList()
                .stream()
                .map(row -> new Holder((UUID) row[0], NumberKind.valueOf((String) row[1]), (String) row[2]))
                .toList();
    }

    /** Writes numbers down and announces them; a part of the running transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(List<RegisteredNumber> told) {
        if (told.isEmpty()) {
            return;
        }
        session.createNativeMutationQuery(INSERT)
                .setParameter("ids", told.stream().map(each -> ids.next()).toArray(UUID[]::new))
                .setParameter("cooperatives", cooperatives(told))
                .setParameter(
                        "villages",
                        told.stream().map(RegisteredNumber::villageCode).toArray(String[]::new))
                .setParameter(
                        "kinds", told.stream().map(each -> each.kind().name()).toArray(String[]::new))
                .setParameter(
                        "numbers", told.stream().map(RegisteredNumber::number).toArray(String[]::new))
                .setParameter(
                        "days", told.stream().map(RegisteredNumber::issuedOn).toArray(LocalDate[]::new))
                .setParameter(
                        "doubts", told.stream().map(RegisteredNumber::doubts).toArray(String[]::new))
                .setParameter("now", clock.now().atOffset(ZoneOffset.UTC))
                .executeUpdate();
        told.forEach(each -> outbox.append(
                new IdentityNumberRecorded(each.cooperativeId(), each.kind().name(), each.number(), each.issuedOn())));
        List<Reached> reached = new ArrayList<>();
        told.forEach(each -> reached.add(new Reached(
                each.cooperativeId(), each.villageCode(), each.kind().milestone(), each.issuedOn())));
        reached.addAll(identified(told));
        milestones.reached(reached);
    }

    private List<Reached> identified(List<RegisteredNumber> told) {
        return session
                .createNativeQuery(IDENTIFIED, Object[].class)
                .setParameter("cooperatives", cooperatives(told))
                .setParameter("kinds", NumberKind.values().length)
                .getResultList()
                .stream()
                .map(row -> new Reached((UUID) row[0], (String) row[1], Milestone.IDENTIFIED, (LocalDate) row[2]))
                .toList();
    }

    private static UUID[] cooperatives(List<RegisteredNumber> told) {
        return told.stream().map(RegisteredNumber::cooperativeId).toArray(UUID[]::new);
    }
}
