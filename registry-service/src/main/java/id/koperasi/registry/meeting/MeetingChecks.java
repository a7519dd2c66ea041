package id.koperasi.registry.meeting;

import id.koperasi.platform.problem.RejectedException;
import id.koperasi.registry.cooperative.CooperativeProfile;
import id.koperasi.registry.decision.Decision;
import id.koperasi.registry.meeting.FormationMeetingRejection.AnothersMatter;
import id.koperasi.registry.meeting.MeetingRejection.HeldBeforeFormation;
import id.koperasi.registry.meeting.MeetingRejection.MorePresentThanMembers;
import id.koperasi.registry.meeting.MeetingRejection.NoQuorum;
import id.koperasi.registry.meeting.MeetingRejection.NoSuchBookYear;
import id.koperasi.registry.meeting.MeetingRejection.NotASecondCall;
import id.koperasi.registry.meeting.MeetingRejection.NoticeTooShort;
import id.koperasi.registry.meeting.MeetingRejection.SecondCallAdds;
import id.koperasi.registry.meeting.MeetingRejection.SecondCallOfYear;
import id.koperasi.registry.meeting.MeetingRejection.SecondCallTooLate;
import id.koperasi.registry.meeting.MeetingRejection.WithoutSecondCall;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds one meeting against the rule of its day, when it is called and when it is held.
 *
 * @param convened how the members were called together
 * @param rule the rule of its day
 */
record MeetingChecks(Convened convened, MeetingRule rule) {

    /** Nothing stands on the agenda that only those decide who form a cooperative. */
    void checkMatters() {
        convened.agenda().stream()
                .filter(decision -> !decision.ofMembers())
                .min(Comparator.naturalOrder())
                .ifPresent(decision -> {
                    throw new RejectedException(new AnothersMatter(decision, convened.kind()));
                });
    }

    void checkDates(CooperativeProfile cooperative) {
        LocalDate formedOn = cooperative.formedOn();
        if (formedOn != null && convened.heldOn().isBefore(formedOn)) {
            throw new RejectedException(new HeldBeforeFormation(formedOn));
        }
        long notice = ChronoUnit.DAYS.between(convened.calledOn(), convened.heldOn());
        if (notice < rule.noticeDays()) {
            throw new RejectedException(new NoticeTooShort(notice, rule.noticeDays()));
        }
    }

    /** Whether the first meeting is one whose place this meeting may take; null when it names none. */
    void checkSecondCall(@Nullable Meeting first) {
        if (convened.secondCallOf() == null) {
            return;
        }
        if (first == null || first.kind() != convened.kind() || first.secondCallOf() != null) {
            throw new RejectedException(new NotASecondCall());
        }
        if (first.quorate()) {
            throw new RejectedException(new WithoutSecondCall());
        }
        checkFollows(first.convened());
    }

    /**
     * Whether this meeting is a second call of that one in time. Its lower quorum counts for what too few came to decide the
     * first time, and for nothing else: no source says so, but a lower quorum for what nobody had called for would make the
     * first call a formality.
     */
    void checkFollows(Convened first) {
        LocalDate firstHeldOn = first.heldOn();
        if (!convened.heldOn().isAfter(firstHeldOn)) {
            throw new RejectedException(new WithoutSecondCall());
        }
        if (ChronoUnit.DAYS.between(firstHeldOn, convened.heldOn()) > rule.secondCallDays()) {
            throw new RejectedException(
                    new SecondCallTooLate(firstHeldOn.plusDays(rule.secondCallDays()), rule.secondCallDays()));
        }
        List<Decision> added = convened.agenda().stream()
                .filter(decision -> !first.announced(decision))
                .sorted()
                .toList();
        if (!added.isEmpty()) {
            throw new RejectedException(new SecondCallAdds(added));
        }
    }

    /** Whether enough of the members came; when not, nothing may have been decided. */
    boolean checkQuorum(int members, int present, boolean votes) {
        if (present > members) {
            throw new RejectedException(new MorePresentThanMembers());
        }
        boolean quorate = quorate(members, present);
        if (!quorate && votes) {
            throw new RejectedException(new NoQuorum(members, present));
        }
        return quorate;
    }

    boolean quorate(int members, int present) {
        return convened.secondCallOf() == null
                ? rule.quorate(members, present)
                : rule.quorateAtSecondCall(members, present);
    }

    /**
     * The year whose accounts an annual meeting hears: one that is over, and in which there was a cooperative; at a second
     * call that of the first.
     */
    @Nullable Integer bookYear(CooperativeProfile cooperative, @Nullable Meeting first, @Nullable Integer stated) {
        Integer ofFirst = first == null ? null : first.bookYear();
        Integer year = bookYear(cooperative, stated == null ? ofFirst : stated);
        if (ofFirst != null && !ofFirst.equals(year)) {
            throw new RejectedException(new SecondCallOfYear(ofFirst));
        }
        return year;
    }

    private @Nullable Integer bookYear(CooperativeProfile cooperative, @Nullable Integer stated) {
        if (convened.kind() != MeetingKind.ANNUAL) {
            if (stated != null) {
                throw new RejectedException(new NoSuchBookYear(stated));
            }
            return null;
        }
        int year = stated == null ? convened.heldOn().getYear() - 1 : stated;
        LocalDate formedOn = cooperative.formedOn();
        if (year >= convened.heldOn().getYear() || (formedOn != null && year < formedOn.getYear())) {
            throw new RejectedException(new NoSuchBookYear(year));
        }
        return year;
    }
}
