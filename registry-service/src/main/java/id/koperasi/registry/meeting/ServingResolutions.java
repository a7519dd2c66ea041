package id.koperasi.registry.meeting;

import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.registry.decision.Decision;
import id.koperasi.registry.meeting.CorrectionRejection.DisposedOfMore;
import id.koperasi.registry.meeting.CorrectionRejection.ResolutionServes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Knows what on record rests on the resolutions of a meeting, and holds what is told anew of it against that. */
@ApplicationScoped
class ServingResolutions {

    private static final String SERVED = """
            select 'OFFICERS', 'ELECTION', cast(null as bigint) from election where meeting_id = :meeting
            union all
            select 'MANAGER', 'MANAGER', null from officer_appointment where meeting_id = :meeting and office = 'manager'
            union all
            select 'STATUTES', 'AMENDMENT', null from particular_change where meeting_id = :meeting
            union all
            select 'MERGER', 'MERGER', null from standing_change where meeting_id = :meeting and change = 'MERGED'
            union all
            select 'DISSOLUTION', 'DISSOLUTION', null
              from standing_change where meeting_id = :meeting and change = 'DISSOLVED'
            union all
            select 'ASSET_SALE', 'ASSET_DISPOSAL', cast(sum(value_sen) as bigint)
              from asset_disposal where meeting_id = :meeting having count(*) > 0""";

    private final Session session;

    ServingResolutions(Session session) {
        this.session = session;
    }

    /** What rests on a resolution. */
    enum Serves {
        /** Officers who were elected. */
        ELECTION,
        /** A manager whom the members approved. */
        MANAGER,
        /** A particular that is different since. */
        AMENDMENT,
        /** That the cooperative went into another. */
        MERGER,
        /** That it ended. */
        DISSOLUTION,
        /** Assets with which it parted. */
        ASSET_DISPOSAL
    }

    private record Service(
            Decision decision, Serves serves, @Nullable Rupiah used) {}

    /** Refuses what leaves something on record without the resolution it rests on. */
    void mustStillServe(UUID meetingId, List<Resolution> told) {
        for (Service service : of(meetingId)) {
            Resolution resolution = told.stream()
                    .filter(each -> each.decision() == service.decision() && each.passed())
                    .findFirst()
                    .orElseThrow(
                            () -> new RejectedException(new ResolutionServes(service.decision(), service.serves())));
            Rupiah limit = resolution.limit();
            Rupiah used = service.used();
            if (used != null && limit != null && used.compareTo(limit) > 0) {
                throw new RejectedException(new DisposedOfMore(used, limit));
            }
        }
    }

    private List<Service> of(UUID meetingId) {
        return session
                .createNativeQuery(SERVED, Object[].class)
                .setParameter("meeting", meetingId)
                .getResultList()
                .stream()
                .map(row -> new Service(
                        Decision.valueOf((String) row[0]),
                        Serves.valueOf((String) row[1]),
                        row[2] == null ? null : Rupiah.ofSen((Long) row[2])))
                .toList();
    }
}
