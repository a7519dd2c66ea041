package id.koperasi.ledger.examination;

import id.koperasi.platform.task.TaskSource;
import id.koperasi.platform.task.TaskTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Books that take nothing until somebody has put them right: of the machinery, no name is told. */
@ApplicationScoped
class FrozenBookTasks implements TaskTable {

    private static final String CLEAR_FROZEN_BOOK = """
            select f.cooperative as tenant, cast(null as text) as name, f.village_code as region, f.cooperative as id, w.since,
                   date 'infinity' as due_on, f.cooperative as "cooperativeId"
              from frozen_books(uuid '00000000-0000-0000-0000-000000000000', 1000) f
             cross join lateral (select coalesce(cast(f.frozen_at as date), cast(:today as date)) as since) w
             where (w.since, f.cooperative) > (:since, :id)
             order by w.since, f.cooperative
             limit :rows""";

    @Override
    public List<TaskSource> sources() {
        return List.of(new TaskSource(
                "CLEAR_FROZEN_BOOK",
                "Pulihkan buku yang dibekukan",
                "Put a frozen book right",
                "clearFrozenBook",
                "/v1/frozen-books/{cooperativeId}/clearance",
                CLEAR_FROZEN_BOOK));
    }
}
