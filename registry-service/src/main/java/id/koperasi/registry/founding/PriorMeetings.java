package id.koperasi.registry.founding;

import id.koperasi.platform.money.Rupiah;
import id.koperasi.registry.founding.PriorMeetingRule.FoundingMeetingDiffers;
import id.koperasi.registry.founding.PriorMeetingRule.MeetingUnknown;
import id.koperasi.registry.founding.PriorMeetingRule.MoreFoundersThanPresent;
import id.koperasi.registry.founding.PriorMeetingRule.SavingsDiffer;
import id.koperasi.registry.founding.PriorMeetingRule.VillageMeetingNotNamed;
import id.koperasi.registry.founding.PriorMeetingRule.VillageMeetsFirst;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Holds a founding against the village and the founding meeting that it names, as these are on record. */
@ApplicationScoped
public class PriorMeetings {

    private static final String HELD = """
            select m.held_on, m.minutes_number, m.present, f.principal_savings_sen, f.mandatory_savings_sen
              from meeting m
              join formation_minutes f on f.meeting_id = m.id
             where m.cooperative_id = :cooperative and m.id = :meeting and m.kind = :kind and m.quorate""";

    private final Session session;

    PriorMeetings(Session session) {
        this.session = session;
    }

    private record Held(
            LocalDate on,
            String minutesNumber,
            int present,
            @Nullable Rupiah principal,
            @Nullable Rupiah mandatory) {}

    /** What breaks a rule; the founding names the village meeting since that is asked for. */
    public List<PriorMeetingRule> brokenBy(UUID cooperativeId, FoundingMeeting founding, Limits limits) {
        List<PriorMeetingRule> broken = new ArrayList<>();
        UUID village = founding.prior().villageMeetingId();
        if (village == null) {
            if (limits.villageMet()) {
                broken.add(new VillageMeetingNotNamed());
            }
        } else {
            held(cooperativeId, village, "VILLAGE")
                    .ifPresentOrElse(
                            held -> checkVillage(held, founding, broken),
                            () -> broken.add(new MeetingUnknown("VILLAGE", village)));
        }
        UUID founders = founding.prior().foundingMeetingId();
        if (founders != null) {
            held(cooperativeId, founders, "FOUNDING")
                    .ifPresentOrElse(
                            held -> checkFounding(held, founding, broken),
                            () -> broken.add(new MeetingUnknown("FOUNDING", founders)));
        }
        return broken;
    }

    private static void checkVillage(Held village, FoundingMeeting founding, List<PriorMeetingRule> broken) {
        if (village.on().isAfter(founding.heldOn())) {
            broken.add(new VillageMeetsFirst(village.on(), founding.heldOn()));
        }
        Rupiah principal = village.principal();
        Rupiah mandatory = village.mandatory();
        if (principal != null
                && mandatory != null
                && !founding.savings().equals(new FoundingMeeting.Savings(principal, mandatory))) {
            broken.add(new SavingsDiffer(principal, mandatory));
        }
    }

    private static void checkFounding(Held held, FoundingMeeting founding, List<PriorMeetingRule> broken) {
        if (!held.on().equals(founding.heldOn()) || !held.minutesNumber().equals(founding.minutesNumber())) {
            broken.add(new FoundingMeetingDiffers(held.on(), held.minutesNumber()));
        }
        int founders = founding.founders().size();
        if (founders > held.present()) {
            broken.add(new MoreFoundersThanPresent(founders, held.present()));
        }
    }

    private Optional<Held> held(UUID cooperativeId, UUID meetingId, String kind) {
        return session.createNativeQuery(HELD, Object[].class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("meeting", meetingId)
                .setParameter("kind", kind)
                .getResultStream()
                .map(row ->
                        new Held((LocalDate) row[0], (String) row[1], (Integer) row[2], rupiah(row[3]), rupiah(row[4])))
                .findFirst();
    }

    private static @Nullable Rupiah rupiah(@Nullable Object sen) {
        return sen == null ? null : Rupiah.ofSen((Long) sen);
    }
}
