package id.koperasi.registry.annual;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.registry.founding.Office;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Who of the board signed which report within reach. The table is inserted into and nothing else. */
@ApplicationScoped
class ReportSignatures {

    private static final String BOARD = """
            select distinct on (office, person) appointment_id, office
              from officer_appointment
             where cooperative_id = :cooperative and office = any (:offices)
               and :day between term_from and least(term_until, ended_on - 1)
             order by office, person, term_from desc""";

    private static final String RECORD = """
            insert into annual_report_signature (signing_id, appointment_id, meeting_id, cooperative_id, village_code,
                                                 signed_on, signed, reason, recorded_at, recorded_roles)
            values (:signing, :appointment, :meeting, :cooperative, :village, :day, cast(:reason as text) is null, :reason,
                    :now, :roles)""";

    private static final String OF = """
            select s.signing_id, s.appointment_id, a.office, a.name, s.signed_on, s.signed, s.reason, s.recorded_at,
                   s.recorded_roles, s.recorded_at >= r.written_at
              from annual_report_signature s
              join annual_report r on r.meeting_id = s.meeting_id
              join officer_appointment a on a.appointment_id = s.appointment_id
             where s.cooperative_id = :cooperative and s.meeting_id = :meeting
             order by s.signing_id desc, a.office, s.appointment_id""";

    private static final String REQUIRED = """
            select required
              from report_signature_rule
             order by valid_from > :day, abs(valid_from - cast(:day as date))
             limit 1""";

    private final Session session;
    private final BusinessClock clock;
    private final CurrentCaller caller;

    ReportSignatures(Session session, BusinessClock clock, CurrentCaller caller) {
        this.session = session;
        this.clock = clock;
        this.caller = caller;
    }

    /** Somebody on the board. */
    record OnBoard(UUID appointmentId, String office) {}

    /**
     * That somebody signed, or why he did not.
     *
     * @param signingId which signing it belongs to
     * @param appointmentId his term
     * @param office his office
     * @param name public by deed
     * @param signedOn the day of the signing
     * @param signed whether he signed
     * @param reason why he did not
     * @param recordedAt when that was told
     * @param recordedRoles by whom
     * @param counts whether the report says still what was signed
     */
    @Schema(name = "ReportSignature", description = "That somebody on the board signed the report, or why he did not.")
    record Signature(
            UUID signingId,
            UUID appointmentId,

            @Schema(examples = "treasurer") String office,

            @Schema(description = "Public by deed.", examples = "Siti Aminah")
            String name,

            @Schema(examples = "2026-02-15") LocalDate signedOn,
            boolean signed,

            @Schema(description = "What he wrote, where he did not sign.", examples = "Belum melihat bukti pengeluaran")
            @Nullable String reason,

            Instant recordedAt,
            List<String> recordedRoles,

            @Schema(description = "False when the report was written anew since, or signed again.")
            boolean counts) {

        private Signature(Object[] row, boolean counts) {
            this(
                    (UUID) row[0],
                    (UUID) row[1],
                    (String) row[2],
                    (String) row[3],
                    (LocalDate) row[4],
                    (Boolean) row[5],
                    (String) row[6],
                    (Instant) row[7],
                    Arrays.asList((String[]) row[8]),
                    counts);
        }
    }

    /** The board as it was in office on a day. */
    List<OnBoard> board(UUID cooperativeId, LocalDate day) {
        return session.createNativeQuery(BOARD, Object[].class)
                .setParameter("cooperative", cooperativeId)
                .setParameter(
                        "offices",
                        Arrays.stream(Office.values())
                                .filter(Office::onBoard)
                                .map(Office::code)
                                .toArray(String[]::new))
                .setParameter("day", day)
                .getResultStream()
                .map(row -> new OnBoard((UUID) row[0], (String) row[1]))
                .toList();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void record(UUID signing, AnnualReport report, LocalDate day, SigningReports.Statement statement) {
        session.createNativeMutationQuery(RECORD)
                .setParameter("signing", signing)
                .setParameter("appointment", statement.appointmentId())
                .setParameter("meeting", report.meetingId())
                .setParameter("cooperative", report.cooperativeId())
                .setParameter("village", report.villageCode())
                .setParameter("day", day)
                .setParameter("reason", statement.reason(), String.class)
                .setParameter("now", clock.now().atOffset(ZoneOffset.UTC))
                .setParameter("roles", caller.get().rolesInOrder().toArray(String[]::new))
                .executeUpdate();
    }

    /** All of a report, the latest signing first. */
    List<Signature> all(UUID cooperativeId, UUID meetingId) {
        List<Object[]> rows = session.createNativeQuery(OF, Object[].class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("meeting", meetingId)
                .getResultList();
        return rows.stream()
                .map(row -> new Signature(row, (Boolean) row[9] && row[0].equals(rows.getFirst()[0])))
                .toList();
    }

    /** Those that count: of the latest signing, when the report says still what was signed. */
    List<Signature> counting(UUID cooperativeId, UUID meetingId) {
        return all(cooperativeId, meetingId).stream().filter(Signature::counts).toList();
    }

    /** Whether a report that is handed in on a day is signed. */
    boolean required(LocalDate day) {
        return session.createNativeQuery(REQUIRED, Boolean.class)
                .setParameter("day", day)
                .getSingleResult();
    }
}
