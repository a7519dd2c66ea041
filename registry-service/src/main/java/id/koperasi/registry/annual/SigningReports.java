package id.koperasi.registry.annual;

import id.koperasi.platform.event.Outbox;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.time.Ids;
import id.koperasi.platform.time.StatedDates;
import id.koperasi.registry.annual.ReportRejection.BoardMembersMissing;
import id.koperasi.registry.annual.ReportRejection.NotOnBoard;
import id.koperasi.registry.annual.ReportRejection.NotSigned;
import id.koperasi.registry.annual.ReportRejection.ReasonOfWhoDidNotSign;
import id.koperasi.registry.annual.ReportSignatures.OnBoard;
import id.koperasi.registry.annual.ReportSignatures.Signature;
import id.koperasi.registry.cooperative.CooperativeProfile;
import id.koperasi.registry.cooperative.FormedCooperatives;
import id.koperasi.registry.event.MeetingEvent.AnnualReportSigned;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.Month;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The board signs the annual report: everybody who was on it that day, and who does not says why (UU 25/1992, art. 36).
 * That binds: the law knows no report of a part of the board, but it lets somebody refuse who says why.
 */
@ApplicationScoped
class SigningReports {

    private final FormedCooperatives cooperatives;
    private final AnnualReports reports;
    private final ReportSignatures signatures;
    private final StatedDates dates;
    private final Outbox outbox;
    private final Ids ids;

    SigningReports(
            FormedCooperatives cooperatives,
            AnnualReports reports,
            ReportSignatures signatures,
            StatedDates dates,
            Outbox outbox,
            Ids ids) {
        this.cooperatives = cooperatives;
        this.reports = reports;
        this.signatures = signatures;
        this.dates = dates;
        this.outbox = outbox;
        this.ids = ids;
    }

    /**
     * What somebody on the board did.
     *
     * @param appointmentId by which term he is on it
     * @param signed whether he signed
     * @param reason why he did not
     */
    record Statement(
            UUID appointmentId, boolean signed, @Nullable String reason) {

        boolean whole() {
            return signed == (reason == null);
        }
    }

    @Transactional
    List<Signature> sign(UUID cooperativeId, UUID meetingId, LocalDate day, List<Statement> statements) {
        CooperativeProfile cooperative = cooperatives.living(cooperativeId);
        dates.mustHaveCome(day, cooperative.zone());
        AnnualReport report =
                reports.locked(cooperativeId, meetingId).orElseThrow(() -> new RejectedException(new NotFound()));
        report.mustBeOpen();
        int bookYear = reports.heard(cooperativeId, meetingId).bookYear();
        dates.mustNotPrecede(day, LocalDate.of(bookYear + 1, Month.JANUARY, 1));
        Map<UUID, String> board = signatures.board(cooperativeId, day).stream()
                .collect(Collectors.toMap(OnBoard::appointmentId, OnBoard::office));
        check(board, statements);
        UUID signing = ids.next();
        statements.forEach(statement -> signatures.record(signing, report, day, statement));
        outbox.append(new AnnualReportSigned(
                cooperativeId,
                meetingId,
                bookYear,
                day,
                offices(board, statements, true),
                offices(board, statements, false)));
        return signatures.counting(cooperativeId, meetingId);
    }

    /** Each of them once, nobody else, and a reason of whoever did not sign. */
    private static void check(Map<UUID, String> board, List<Statement> statements) {
        Set<UUID> told = new HashSet<>();
        List<UUID> strangers = statements.stream()
                .map(Statement::appointmentId)
                .filter(each -> !told.add(each) || !board.containsKey(each))
                .sorted()
                .toList();
        if (!strangers.isEmpty()) {
            throw new RejectedException(new NotOnBoard(strangers));
        }
        List<String> missing = board.entrySet().stream()
                .filter(member -> !told.contains(member.getKey()))
                .map(Map.Entry::getValue)
                .sorted()
                .toList();
        if (!missing.isEmpty()) {
            throw new RejectedException(new BoardMembersMissing(missing));
        }
        if (!statements.stream().allMatch(Statement::whole)) {
            throw new RejectedException(new ReasonOfWhoDidNotSign());
        }
    }

    private static List<String> offices(Map<UUID, String> board, List<Statement> statements, boolean signed) {
        return statements.stream()
                .filter(statement -> statement.signed() == signed)
                .map(statement -> board.getOrDefault(statement.appointmentId(), ""))
                .sorted()
                .toList();
    }

    /** Refuses a report that is handed in on a day and not signed, where the rule of that day asks for it. */
    void mustBeSigned(AnnualReport report, LocalDate reportedOn) {
        List<Signature> counting = signatures.counting(report.cooperativeId(), report.meetingId());
        if (counting.isEmpty()) {
            if (signatures.required(reportedOn)) {
                throw new RejectedException(new NotSigned());
            }
            return;
        }
        dates.mustNotPrecede(reportedOn, counting.getFirst().signedOn());
    }
}
