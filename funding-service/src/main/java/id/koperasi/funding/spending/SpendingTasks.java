package id.koperasi.funding.spending;

import id.koperasi.platform.task.TaskSource;
import id.koperasi.platform.task.TaskTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Money that was paid out and is not accounted for, of the first part on. */
@ApplicationScoped
class SpendingTasks implements TaskTable {

    private static final String REPORT_SPENDING = """
            select a.cooperative_id as tenant, k.name, a.village_code as region, a.id, t.since,
                   coalesce(t.since + v.use_report_days, date 'infinity') as due_on, a.id as "applicationId"
              from application a
              join known_cooperative k on k.id = a.cooperative_id
              join programme_version v on v.programme_code = a.programme_code and v.version = a.programme_version
             cross join lateral (
                   select min(paid.disbursed_on) as since
                     from (select t.disbursed_on, sum(t.amount_sen) over (order by t.disbursed_on, t.number) as until_then
                             from tranche t
                            where t.application_id = a.id
                              and not exists (select from tranche_return r where r.tranche_id = t.id)) paid
                    where paid.until_then > (select coalesce(sum(s.amount_sen), 0) from spending s where s.application_id = a.id)) t
             where {held a.cooperative_id} and a.status in ('DISBURSING', 'DISBURSED') and t.since is not null
               and (coalesce(t.since + v.use_report_days, date 'infinity'), t.since, a.id) > (:due, :since, :id)
             order by coalesce(t.since + v.use_report_days, date 'infinity'), t.since, a.id
             limit :rows""";

    @Override
    public List<TaskSource> sources() {
        return List.of(new TaskSource(
                "REPORT_SPENDING",
                "Pertanggungjawabkan dana yang telah dicairkan",
                "Account for money that was paid out",
                "reportSpending",
                "/v1/applications/{applicationId}/spendings",
                REPORT_SPENDING));
    }
}
