package id.koperasi.training.budget;

import id.koperasi.platform.task.TaskSource;
import id.koperasi.platform.task.TaskTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Budget lines that were proposed and that no regulation has passed. */
@ApplicationScoped
class BudgetTasks implements TaskTable {

    private static final String PASS_BUDGET_LINE = """
            select cast(null as uuid) as tenant, cast(null as text) as name, l.region_code as region, l.id, w.since,
                   date 'infinity' as due_on, l.id as "budgetLineId"
              from budget_line l
             cross join lateral (select cast(uuid_extract_timestamp(l.id) at time zone 'Asia/Jakarta' as date) as since) w
             where {within l.id, l.region_code} and l.passed_on is null
               and (w.since, l.id) > (:since, :id)
             order by w.since, l.id
             limit :rows""";

    @Override
    public List<TaskSource> sources() {
        return List.of(new TaskSource(
                "PASS_BUDGET_LINE",
                "Catat pengesahan mata anggaran",
                "Record that a budget line was passed",
                "passBudgetLine",
                "/v1/budget-lines/{budgetLineId}/passage",
                PASS_BUDGET_LINE));
    }
}
