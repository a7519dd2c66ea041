package id.koperasi.funding.completeness;

import id.koperasi.funding.application.Impartial;
import id.koperasi.platform.task.TaskSource;
import id.koperasi.platform.task.TaskTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Submissions that an analyst has not looked through. */
@ApplicationScoped
class CompletenessTasks implements TaskTable {

    private static final String CHECK_COMPLETENESS = Impartial.judging("""
            select a.cooperative_id as tenant, k.name, a.village_code as region, a.id, a.latest_on as since, date 'infinity' as due_on,
                   a.id as "applicationId"
              from application a
              join known_cooperative k on k.id = a.cooperative_id
              join lateral (
                   select max(number) as number from submission where application_id = a.id) s on s.number is not null
             where {within a.cooperative_id, a.village_code} and a.status = 'SUBMITTED'
               and not exists (
                   select from completeness_check c
                    where c.application_id = a.id and c.submission = s.number)
               and (a.latest_on, a.id) > (:since, :id)
               and {judging}
             order by a.latest_on, a.id
             limit :rows""", "fund-analyst");

    @Override
    public List<TaskSource> sources() {
        return List.of(new TaskSource(
                "CHECK_COMPLETENESS",
                "Periksa kelengkapan pengajuan",
                "Check an application for completeness",
                "checkCompleteness",
                "/v1/applications/{applicationId}/completeness-checks",
                CHECK_COMPLETENESS));
    }
}
