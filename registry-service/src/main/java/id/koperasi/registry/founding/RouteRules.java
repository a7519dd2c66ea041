package id.koperasi.registry.founding;

import id.koperasi.registry.founding.RouteRule.Awake;
import id.koperasi.registry.founding.RouteRule.ExistingNotExpected;
import id.koperasi.registry.founding.RouteRule.ExistingRequired;
import id.koperasi.registry.founding.RouteRule.GradeTooLow;
import id.koperasi.registry.founding.RouteRule.NoBusiness;
import id.koperasi.registry.founding.RouteRule.NoRecentMeeting;
import id.koperasi.registry.founding.RouteRule.NotInVillage;
import id.koperasi.registry.founding.RouteRule.NotPrimary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holds the older cooperative of a village against what the route asks of it. */
public final class RouteRules {

    private static final String GRADES = "ABCDE";

    private RouteRules() {}

    /** A new one is founded: there is no older one to begin with. */
    public static void checkNew(@Nullable ExistingCooperative existing) {
        FoundingRejection.refuse(existing == null ? List.of() : List.of(new ExistingNotExpected()));
    }

    /** Pengembangan: it is sound and takes the task over. */
    public static void checkDevelopment(@Nullable ExistingCooperative existing, LocalDate on, Limits limits) {
        FoundingRejection.refuse(existing == null ? List.of(new ExistingRequired()) : notSound(existing, on, limits));
    }

    /** Revitalisasi: it is asleep and begins again. */
    public static void checkRevitalisation(@Nullable ExistingCooperative existing, LocalDate on, Limits limits) {
        FoundingRejection.refuse(existing == null ? List.of(new ExistingRequired()) : notAsleep(existing, on, limits));
    }

    private static List<RouteRule> notSound(ExistingCooperative existing, LocalDate on, Limits limits) {
        List<RouteRule> broken = new ArrayList<>();
        if (!existing.inVillage()) {
            broken.add(new NotInVillage());
        }
        if (!existing.primaryOfRegency()) {
            broken.add(new NotPrimary());
        }
        String lowest = GRADES.substring(limits.lowestGrade() - 1, limits.lowestGrade());
        String grade = existing.certificateGrade();
        if (grade == null || grade.compareTo(lowest) > 0) {
            broken.add(new GradeTooLow(grade, lowest));
        }
        if (!metLately(existing, on, limits)) {
            broken.add(new NoRecentMeeting(limits.meetingYears(), on.minusYears(limits.meetingYears())));
        }
        if (!existing.hasBusiness()) {
            broken.add(new NoBusiness());
        }
        return broken;
    }

    private static List<RouteRule> notAsleep(ExistingCooperative existing, LocalDate on, Limits limits) {
        List<RouteRule> broken = new ArrayList<>();
        if (!existing.inVillage()) {
            broken.add(new NotInVillage());
        }
        if (metLately(existing, on, limits) && existing.hasBusiness()) {
            broken.add(new Awake(limits.meetingYears()));
        }
        return broken;
    }

    private static boolean metLately(ExistingCooperative existing, LocalDate on, Limits limits) {
        LocalDate last = existing.lastAnnualMeetingOn();
        return last != null && !last.isBefore(on.minusYears(limits.meetingYears()));
    }
}
