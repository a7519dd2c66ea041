package id.koperasi.registry.pilot;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The letters that named pilots, within the caller's reach. */
@ApplicationScoped
public class PilotDesignations implements PanacheRepositoryBase<PilotDesignation, UUID> {

    /** An id that we gave knows when it was given; what was told anew, its correction; a withdrawal, its events. */
    private static final String KNOWN = """
            select coalesce(earlier.told ->> 'designatedBy', p.designated_by),
                   coalesce(earlier.told ->> 'letterNumber', p.letter_number),
                   coalesce(cast(earlier.told ->> 'designatedOn' as date), p.designated_on),
                   case when withdrawal.first is null then p.withdrawn_on
                        else cast(withdrawal.last ->> 'withdrawnOn' as date) end
              from pilot_designation p
              left join lateral (
                   select r.told_before as told
                     from record_correction r
                    where r.record = 'PILOT_LETTER' and r.record_id = cast(p.id as text) and r.recorded_at > :known
                    order by r.id
                    limit 1) as earlier on true
             cross join lateral (
                   select min(o.position) as first,
                          (array_agg(o.payload order by o.position desc) filter (where o.recorded_at <= :known))[1] as last
                     from outbox o
                    where o.aggregateid = 'cooperative/' || p.cooperative_id
                      and o.type = 'id.koperasi.registry.pilot-withdrawn.v1'
                      and o.payload ->> 'letterId' = cast(p.id as text)) as withdrawal
             where p.cooperative_id = :cooperative and coalesce(uuid_extract_timestamp(p.id), '-infinity') <= :known
             order by 3, p.id""";

    private static final Instant EVER = Instant.parse("9999-12-31T00:00:00Z");

    /** What a letter said as far as it was known. */
    public record Known(
            String designatedBy,
            String letterNumber,
            LocalDate designatedOn,
            @Nullable LocalDate withdrawnOn) {}

    /** All letters about one cooperative, the earliest first. */
    List<PilotDesignation> of(UUID cooperativeId) {
        return list("cooperativeId = ?1 order by designatedOn, id", cooperativeId);
    }

    Optional<PilotDesignation> find(UUID cooperativeId, UUID letterId) {
        return find("cooperativeId = ?1 and id = ?2", cooperativeId, letterId).firstResultOptional();
    }

    /** All letters about one cooperative, the earliest first, as they were known at a moment; now when it is null. */
    public List<Known> known(UUID cooperativeId, @Nullable Instant knownAt) {
        return getSession()
                .createNativeQuery(KNOWN, Object[].class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("known", (knownAt == null ? EVER : knownAt).atOffset(ZoneOffset.UTC))
                .getResultStream()
                .map(row -> new Known((String) row[0], (String) row[1], (LocalDate) row[2], (LocalDate) row[3]))
                .toList();
    }

    /** Whether a letter names it a pilot on a day. */
    public boolean isPilotOn(UUID cooperativeId, LocalDate day) {
        return of(cooperativeId).stream().anyMatch(letter -> letter.countsOn(day));
    }
}
