package id.koperasi.registry.business;

import id.koperasi.platform.task.TaskSource;
import id.koperasi.platform.task.TaskTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Business plans that the office has not rated. */
@ApplicationScoped
class PlanTasks implements TaskTable {

    private static final String RATE_PLAN = """
            select p.cooperative_id as tenant, c.name, p.village_code as region, p.id, p.submitted_on as since,
                   date 'infinity' as due_on, p.cooperative_id as "cooperativeId", p.id as "planId"
              from business_plan p
              join cooperative c on c.id = p.cooperative_id
             where {within p.cooperative_id, p.village_code} and p.rating is null
               and (p.submitted_on, p.id) > (:since, :id)
             order by p.submitted_on, p.id
             limit :rows""";

    @Override
    public List<TaskSource> sources() {
        return List.of(new TaskSource(
                "RATE_PLAN",
                "Nilai rencana bisnis",
                "Rate a business plan",
                "rateBusinessPlan",
                "/v1/cooperatives/{cooperativeId}/business-plans/{planId}/rating",
                RATE_PLAN));
    }
}
