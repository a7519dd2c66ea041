package id.koperasi.registry.event;

import id.koperasi.platform.event.EventType;
import id.koperasi.platform.money.Rupiah;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What members decided. */
public sealed interface MeetingEvent extends RegistryEvent, AboutCooperative {

    /**
     * Within which range the board sets the rate of loans, per cent a year.
     *
     * @param minPercent the least
     * @param maxPercent the most
     */
    record Rates(BigDecimal minPercent, BigDecimal maxPercent) {}

    /**
     * A part of the surplus (SHU).
     *
     * @param pot what it is for
     * @param percent of the surplus
     */
    record Share(String pot, BigDecimal percent) {}

    /**
     * One decision of a meeting.
     *
     * @param decision what about
     * @param limit the most it allows, where an amount belongs to it
     * @param rates within which range the board sets the rate of loans, where they decided that
     * @param shares how the surplus is split, where they decided that; they add up to a hundred
     * @param inFavour votes for it
     * @param against votes against it
     * @param abstained votes for neither
     */
    record Resolution(
            String decision,
            @Nullable Rupiah limit,
            @Nullable Rates rates,
            @Nullable List<Share> shares,
            int inFavour,
            int against,
            int abstained) {}

    /**
     * What a village or founding meeting agreed on, as far as it did.
     *
     * @param route how the village gets its cooperative
     * @param principalSavings simpanan pokok, rupiah a member, once
     * @param mandatorySavings simpanan wajib, rupiah a member and month
     * @param kbli the kinds of business of the plan
     * @param officeAddress where the cooperative has its office
     */
    record Agreement(
            @Nullable String route,
            @Nullable Rupiah principalSavings,
            @Nullable Rupiah mandatorySavings,
            List<String> kbli,
            @Nullable String officeAddress) {}

    /**
     * A meeting of the members, or of the village that is about to have some, decided.
     *
     * @param cooperativeId the cooperative
     * @param meetingId the meeting
     * @param kind which meeting
     * @param heldOn the day
     * @param resolutions what it decided, in the place of what was announced of the meeting before
     * @param agreed what it agreed on beside that; only of a village or founding meeting
     */
    @EventType("id.koperasi.registry.meeting-resolved.v1")
    record MeetingResolved(
            UUID cooperativeId,
            UUID meetingId,
            String kind,
            LocalDate heldOn,
            List<Resolution> resolutions,
            @Nullable Agreement agreed)
            implements MeetingEvent {}

    /**
     * Too few came to a meeting, so nothing was decided.
     *
     * @param cooperativeId the cooperative
     * @param meetingId the meeting
     * @param kind which meeting
     * @param heldOn the day
     * @param members how many had a vote, or were invited to a village or founding meeting
     * @param present how many of them came
     * @param secondCallUntil the last day on which a second meeting may take its place; null where none may
     */
    @EventType("id.koperasi.registry.meeting-without-quorum.v1")
    record MeetingWithoutQuorum(
            UUID cooperativeId,
            UUID meetingId,
            String kind,
            LocalDate heldOn,
            int members,
            int present,
            @Nullable LocalDate secondCallUntil)
            implements MeetingEvent {}

    /**
     * The board handed in the report of an annual meeting.
     *
     * @param cooperativeId the cooperative
     * @param meetingId the meeting that heard the accounts
     * @param bookYear whose accounts
     * @param reportedOn the day
     */
    @EventType("id.koperasi.registry.annual-report-handed-in.v1")
    record AnnualReportHandedIn(UUID cooperativeId, UUID meetingId, int bookYear, LocalDate reportedOn)
            implements MeetingEvent {}

    /**
     * The board signed the report of an annual meeting; nobody is named.
     *
     * @param cooperativeId the cooperative
     * @param meetingId the meeting that heard the accounts
     * @param bookYear whose accounts
     * @param signedOn the day
     * @param signed the offices whose holders signed; one for each of them
     * @param notSigned the offices whose holders did not and said why
     */
    @EventType("id.koperasi.registry.annual-report-signed.v1")
    record AnnualReportSigned(
            UUID cooperativeId,
            UUID meetingId,
            int bookYear,
            LocalDate signedOn,
            List<String> signed,
            List<String> notSigned)
            implements MeetingEvent {}

    /**
     * The members have not heard the accounts of a year, and the last day for it is near.
     *
     * @param cooperativeId the cooperative
     * @param bookYear the year
     * @param dueOn the last day on which it is in time
     */
    @EventType("id.koperasi.registry.annual-meeting-approached.v1")
    record AnnualMeetingApproached(UUID cooperativeId, int bookYear, LocalDate dueOn) implements MeetingEvent {}

    /**
     * Too few came to a meeting, no second one took its place, and the last day for one is near.
     *
     * @param cooperativeId the cooperative
     * @param meetingId the meeting to which too few came
     * @param lastDay the last day on which a second meeting may take its place
     */
    @EventType("id.koperasi.registry.second-call-approached.v1")
    record SecondCallApproached(UUID cooperativeId, UUID meetingId, LocalDate lastDay) implements MeetingEvent {}

    /**
     * Too few came to a meeting, and no second one took its place in time.
     *
     * @param cooperativeId the cooperative
     * @param meetingId the meeting to which too few came
     * @param lastDay the last day on which a second meeting could take its place
     */
    @EventType("id.koperasi.registry.second-call-missed.v1")
    record SecondCallMissed(UUID cooperativeId, UUID meetingId, LocalDate lastDay) implements MeetingEvent {}

    /**
     * The board has not made its annual report (laporan tahunan), and the last day for it is near.
     *
     * @param cooperativeId the cooperative
     * @param bookYear the year
     * @param dueOn the last day on which it is in time
     */
    @EventType("id.koperasi.registry.annual-report-approached.v1")
    record AnnualReportApproached(UUID cooperativeId, int bookYear, LocalDate dueOn) implements MeetingEvent {}

    /**
     * The board did not make its annual report in time before the annual meeting.
     *
     * @param cooperativeId the cooperative
     * @param bookYear the year
     * @param dueOn the last day on which it would have been in time
     */
    @EventType("id.koperasi.registry.annual-report-missed.v1")
    record AnnualReportMissed(UUID cooperativeId, int bookYear, LocalDate dueOn) implements MeetingEvent {}

    /**
     * The members did not hear the accounts of a year in time.
     *
     * @param cooperativeId the cooperative
     * @param bookYear the year
     * @param dueOn the last day on which it would have been in time
     */
    @EventType("id.koperasi.registry.annual-meeting-missed.v1")
    record AnnualMeetingMissed(UUID cooperativeId, int bookYear, LocalDate dueOn) implements MeetingEvent {}

    /**
     * The bylaws (anggaran rumah tangga) were not handed in in time.
     *
     * @param cooperativeId the cooperative
     * @param dueOn the last day on which they would have been in time
     */
    @EventType("id.koperasi.registry.bylaws-missed.v1")
    record BylawsMissed(UUID cooperativeId, LocalDate dueOn) implements MeetingEvent {}

    /**
     * Members, or those who are about to have a cooperative, were called to a meeting.
     *
     * @param cooperativeId the cooperative
     * @param callId the call; the meeting will have the same id
     * @param kind which meeting
     * @param calledOn when they were called
     * @param meetsOn when they meet
     * @param agenda what shall be decided
     * @param secondCallOf the meeting whose place it takes because too few came
     * @param bookYear whose accounts an annual meeting shall hear
     */
    @EventType("id.koperasi.registry.meeting-called.v1")
    record MeetingCalled(
            UUID cooperativeId,
            UUID callId,
            String kind,
            LocalDate calledOn,
            LocalDate meetsOn,
            List<String> agenda,
            @Nullable UUID secondCallOf,
            @Nullable Integer bookYear)
            implements MeetingEvent {

        public MeetingCalled {
            agenda = List.copyOf(agenda);
        }
    }

    /**
     * A meeting to which people were called will not be held.
     *
     * @param cooperativeId the cooperative
     * @param callId the call
     * @param cancelledOn the day
     */
    @EventType("id.koperasi.registry.meeting-cancelled.v1")
    record MeetingCancelled(UUID cooperativeId, UUID callId, LocalDate cancelledOn) implements MeetingEvent {}

    /**
     * The office verified or rejected the report of an annual meeting.
     *
     * @param cooperativeId the cooperative
     * @param meetingId the meeting that heard the accounts
     * @param bookYear whose accounts
     * @param verdict {@code VERIFIED} or {@code REJECTED}
     * @param decidedOn the day
     */
    @EventType("id.koperasi.registry.annual-report-decided.v1")
    record AnnualReportDecided(UUID cooperativeId, UUID meetingId, int bookYear, String verdict, LocalDate decidedOn)
            implements MeetingEvent {}
}
