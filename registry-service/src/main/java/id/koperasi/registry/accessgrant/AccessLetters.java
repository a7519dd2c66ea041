package id.koperasi.registry.accessgrant;

import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.registry.region.Region;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The letters within the caller's reach: all for the ministry, his own for who reads by one. */
@ApplicationScoped
class AccessLetters implements PanacheRepositoryBase<AccessLetter, UUID> {

    private static final UUID FIRST = new UUID(0, 0);

    /** A letter reaches into a region from above, from below, and by a cooperative in it. */
    private static final String LIST = """
            select l.*
              from access_letter l
             where l.id > :after
               and (cast(:holder as text) is null or l.holder = cast(:holder as text))
               and (not :approved or l.approved_at is not null)
               and (cast(:region as text) is null
                    or l.scope = 'NATION'
                    or region_within(l.region_code, array[cast(:region as text)])
                    or region_within(cast(:region as text), array[l.region_code])
                    or exists (select from cooperative c
                                where c.id = l.cooperative_id
                                  and region_within(c.village_code, array[cast(:region as text)])))
               and (cast(:day as date) is null
                    or (cast(:day as date) between l.valid_from and l.valid_until
                        and cast(l.approved_at at time zone 'Asia/Jakarta' as date) <= cast(:day as date)
                        and (l.withdrawn_at is null
                             or cast(l.withdrawn_at at time zone 'Asia/Jakarta' as date) > cast(:day as date))))
             order by l.id
             limit :rows""";

    /**
     * What is asked for; whatever is left out may be anything.
     *
     * @param holder whose
     * @param region into which they reach
     * @param inForceOn the day on which they count
     * @param approvedOnly whether those that nobody approved are left out
     */
    record Sought(
            @Nullable String holder,
            @Nullable String region,
            @Nullable LocalDate inForceOn,
            boolean approvedOnly) {}

    /** The oldest first. */
    Page<AccessLetter> page(Sought sought, PageRequest page) {
        var found = getSession()
                .createNativeQuery(LIST, AccessLetter.class)
                .setParameter(
                        "after", page.after() == null ? FIRST : page.after().uuid(0))
                .setParameter("holder", sought.holder(), String.class)
                .setParameter("approved", sought.approvedOnly())
                .setParameter("region", Region.NATION.equals(sought.region()) ? null : sought.region(), String.class)
                .setParameter("day", sought.inForceOn(), LocalDate.class)
                .setParameter("rows", page.rowsToRead())
                .getResultList();
        return Page.of(found, page.limit(), letter -> Cursor.of(letter.id()));
    }

    AccessLetter get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new RejectedException(new NotFound()));
    }

    /** One that is about to change; whoever comes second waits, and then finds what the first has done. */
    AccessLetter locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new RejectedException(new NotFound()));
    }
}
