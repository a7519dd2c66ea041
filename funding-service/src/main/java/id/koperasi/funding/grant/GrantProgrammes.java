package id.koperasi.funding.grant;

import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.request.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The grant programmes within the caller's reach. */
@ApplicationScoped
class GrantProgrammes implements PanacheRepositoryBase<GrantProgramme, UUID> {

    GrantProgramme get(String code) {
        return find("code", code).firstResultOptional().orElseThrow(() -> new RejectedException(new NotFound()));
    }

    /** In the order of their codes. */
    List<GrantProgramme> after(PageRequest page) {
        String after = page.after() == null ? "" : page.after().text(0);
        return find("code > ?1", Sort.by("code"), after)
                .range(0, page.rowsToRead() - 1)
                .list();
    }
}
