package id.koperasi.funding.nomination;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The nominations within the caller's reach. */
@ApplicationScoped
class Nominations implements PanacheRepositoryBase<Nomination, UUID> {

    List<Nomination> of(UUID cooperativeId) {
        return list("cooperativeId", Sort.by("id"), cooperativeId);
    }

    /** For a programme, behind one of them in the order of their recording. */
    List<Nomination> after(String programmeCode, UUID after, int rows) {
        return find("programmeCode = ?1 and id > ?2", Sort.by("id"), programmeCode, after)
                .range(0, rows - 1)
                .list();
    }
}
