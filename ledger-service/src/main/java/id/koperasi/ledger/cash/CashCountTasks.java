package id.koperasi.ledger.cash;

import id.koperasi.platform.task.TaskSource;
import id.koperasi.platform.task.TaskTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Counts of the till that nobody has confirmed; a teller does not confirm his own. */
@ApplicationScoped
class CashCountTasks implements TaskTable {

    private static final String CONFIRM_CASH_COUNT = """
            select c.cooperative_id as tenant, b.name, b.village_code as region, c.id, c.day as since, date 'infinity' as due_on,
                   c.cooperative_id as "cooperativeId", c.id as "countId"
              from cash_count c
              join book b on b.cooperative_id = c.cooperative_id
             where {held c.cooperative_id} and c.confirmed_by is null and (c.counted_as <> 'teller' or c.counted_by <> :person)
               and (c.day, c.id) > (:since, :id)
             order by c.day, c.id
             limit :rows""";

    @Override
    public List<TaskSource> sources() {
        return List.of(new TaskSource(
                "CONFIRM_CASH_COUNT",
                "Sahkan penghitungan kas",
                "Confirm a cash count",
                "confirmCashCount",
                "/v1/cooperatives/{cooperativeId}/cash-counts/{countId}/confirmation",
                CONFIRM_CASH_COUNT));
    }
}
