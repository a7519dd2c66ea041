package id.koperasi.registry.registerreview;

import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The rows of registers that somebody within the caller's reach has to look at. */
@ApplicationScoped
class RegisterReviews implements PanacheRepositoryBase<RegisterReview, UUID> {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    /** The order of the index that holds the open ones of a region together. */
    private static final String OPEN = """
            select *
              from register_review
             where status = 'OPEN'
               and (:region = 'ID'
                    or (region_code collate "C" >= :region and region_code collate "C" < :region || '/'))
               and (:region = 'ID' or region_code = :region or starts_with(region_code, :region || '.'))
               and (region_code collate "C", id) > (:code collate "C", cast(:id as uuid))
             order by region_code collate "C", id
             limit :rows""";

    private final Session session;

    RegisterReviews(Session session) {
        this.session = session;
    }

    /** One to be settled: whoever comes second waits, and then finds what the first has decided. */
    RegisterReview locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new RejectedException(new NotFound()));
    }

    /** The open ones of a region, by the code of where they are. */
    List<RegisterReview> open(String region, @Nullable String afterCode, @Nullable UUID afterId, int rows) {
        return session.createNativeQuery(OPEN, RegisterReview.class)
                .setParameter("region", region)
                .setParameter("code", afterCode == null ? "" : afterCode)
                .setParameter("id", afterId == null ? BEFORE_ALL : afterId)
                .setParameter("rows", rows)
                .getResultList();
    }
}
