package id.koperasi.registry.meeting;

import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.registry.decision.Decision;
import id.koperasi.registry.meeting.CorrectionRejection.DisposedOfMore;
import id.koperasi.registry.meeting.CorrectionRejection.ResolutionServes;
import id.koperasi.registry.meeting.CorrectionRejection.ServedBefore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
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

    /** What rests on the meeting, and on which day it happened. A founding happened on the very day of its meeting. */
    private static final String DAYS = """
            select 'ELECTION', taking_office_on from election where meeting_id = :meeting
            union all
            select 'MANAGER', term_from from officer_appointment where meeting_id = :meeting and office = 'manager'
            union all
            select 'AMENDMENT', effective_on from particular_change where meeting_id = :meeting and effective_on is not null
            union all
            select case change when 'MERGED' then 'MERGER' else 'DISSOLUTION' end, occurred_on
              from standing_change where :meeting in (meeting_id, receiving_meeting_id) and change in ('MERGED', 'DISSOLVED')
            union all
            select 'ASSET_DISPOSAL', disposed_on from asset_disposal where meeting_id = :meeting
            union all
            select 'ANNUAL_REPORT', reported_on from annual_report where meeting_id = :meeting and reported_on is not null
            union all
            select 'FORMATION', occurred_on
              from formation_step where :meeting in (village_meeting_id, founding_meeting_id)""";

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
        ASSET_DISPOSAL,
        /** The report of the meeting. */
        ANNUAL_REPORT,
        /** The step of the formation that tells of the meeting. */
        FORMATION
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

    /** Refuses a day of the meeting after that of something on record that rests on it; a formation names it with its day. */
    void mustFollow(UUID meetingId, LocalDate heldOn) {
        for (Object[] row : session.createNativeQuery(DAYS, Object[].class)
                .setParameter("meeting", meetingId)
                .getResultList()) {
            Serves serves = Serves.valueOf((String) row[0]);
            var day = (LocalDate) row[1];
            if (serves == Serves.FORMATION || day.isBefore(heldOn)) {
                throw new RejectedException(new ServedBefore(serves, day));
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
