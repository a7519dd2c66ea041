package id.koperasi.ledger.period;

import id.koperasi.platform.task.TaskSource;
import id.koperasi.platform.task.TaskTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The month of a book that is over and closes next. */
@ApplicationScoped
class PeriodTasks implements TaskTable {

    private static final String CLOSE_PERIOD = """
            select b.cooperative_id as tenant, b.name, b.village_code as region, b.cooperative_id as id, w.since,
                   date 'infinity' as due_on, b.cooperative_id as "cooperativeId", w.month
              from book b
             cross join lateral (
                   select cast(first + interval '1 month' as date) as since, to_char(first, 'YYYY-MM') as month
                     from (select date_trunc('month', coalesce(b.closed_until + 1, b.opened_on)) as first) m) w
             where {held b.cooperative_id} and b.frozen is null and w.since <= :today
               and (w.since, b.cooperative_id) > (:since, :id)
             order by w.since, b.cooperative_id
             limit :rows""";

    @Override
    public List<TaskSource> sources() {
        return List.of(new TaskSource(
                "CLOSE_PERIOD",
                "Tutup buku bulan yang telah berakhir",
                "Close a month that is over",
                "closePeriod",
                "/v1/cooperatives/{cooperativeId}/periods/{month}/closing",
                CLOSE_PERIOD));
    }
}
