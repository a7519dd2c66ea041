package id.koperasi.registry.annual;

import id.koperasi.platform.event.Outbox;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.request.Version;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.StatedDates;
import id.koperasi.registry.annual.ReportRejection.NoAnnualMeeting;
import id.koperasi.registry.annual.ReportRejection.ReasonRequired;
import id.koperasi.registry.cooperative.CooperativeProfile;
import id.koperasi.registry.cooperative.FormedCooperatives;
import id.koperasi.registry.event.MeetingEvent.AnnualReportDecided;
import id.koperasi.registry.event.MeetingEvent.AnnualReportHandedIn;
import id.koperasi.registry.paper.Papers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An annual meeting is reported: the board drafts and reports, the office verifies or rejects. */
@ApplicationScoped
class ReportingMeetings {

    private final FormedCooperatives cooperatives;
    private final AnnualReports reports;
    private final SigningReports signing;
    private final Papers papers;
    private final SumsAsText sums;
    private final StatedDates dates;
    private final BusinessClock clock;
    private final Outbox outbox;

    ReportingMeetings(
            FormedCooperatives cooperatives,
            AnnualReports reports,
            SigningReports signing,
            Papers papers,
            SumsAsText sums,
            StatedDates dates,
            BusinessClock clock,
            Outbox outbox) {
        this.cooperatives = cooperatives;
        this.reports = reports;
        this.signing = signing;
        this.papers = papers;
        this.sums = sums;
        this.dates = dates;
        this.clock = clock;
        this.outbox = outbox;
    }

    /** The first draft needs no version; who changes one names the version he has seen. */
    @Transactional
    AnnualReport write(UUID cooperativeId, UUID meetingId, @Nullable String ifMatch, ReportContent content) {
        CooperativeProfile cooperative = cooperatives.locked(cooperativeId);
        if (!reports.heard(cooperativeId, meetingId).annual()) {
            throw new RejectedException(new NoAnnualMeeting());
        }
        papers.mustBeMinutes(cooperativeId, content.paperId());
        AnnualReport report = reports.of(cooperativeId, meetingId).orElse(null);
        if (report == null) {
            report = new AnnualReport(meetingId, cooperative, content, sums, clock.now());
            reports.persist(report);
        } else {
            Version.ifMatch(ifMatch).mustBe(report.version());
            report.write(content, sums, clock.now());
        }
        reports.flush();
        return report;
    }

    @Transactional
    AnnualReport report(UUID cooperativeId, UUID meetingId, LocalDate day) {
        AnnualReport report = stated(cooperativeId, meetingId, day);
        var heard = reports.heard(cooperativeId, meetingId);
        dates.mustNotPrecede(day, heard.heldOn());
        report.mustBeOpen();
        signing.mustBeSigned(report, day);
        report.report(day, clock.now());
        reports.flush();
        outbox.append(new AnnualReportHandedIn(cooperativeId, meetingId, heard.bookYear(), day));
        return report;
    }

    @Transactional
    AnnualReport decide(UUID cooperativeId, UUID meetingId, boolean verified, LocalDate day, @Nullable String reason) {
        AnnualReport report = stated(cooperativeId, meetingId, day);
        if (!verified && reason == null) {
            throw new RejectedException(new ReasonRequired());
        }
        if (report.reportedOn() != null) {
            dates.mustNotPrecede(day, Objects.requireNonNull(report.reportedOn()));
        }
        report.decide(verified, day, reason, clock.now());
        reports.flush();
        outbox.append(new AnnualReportDecided(
                cooperativeId,
                meetingId,
                reports.heard(cooperativeId, meetingId).bookYear(),
                report.status().name(),
                day));
        return report;
    }

    private AnnualReport stated(UUID cooperativeId, UUID meetingId, LocalDate day) {
        CooperativeProfile cooperative = cooperatives.living(cooperativeId);
        dates.mustHaveCome(day, cooperative.zone());
        return reports.locked(cooperativeId, meetingId).orElseThrow(() -> new RejectedException(new NotFound()));
    }
}
