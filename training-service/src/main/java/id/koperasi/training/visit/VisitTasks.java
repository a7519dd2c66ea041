package id.koperasi.training.visit;

import id.koperasi.platform.task.TaskSource;
import id.koperasi.platform.task.TaskTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Visits that a coach makes and reports, and what a cooperative agreed on with him. */
@ApplicationScoped
class VisitTasks implements TaskTable {

    private static final String REPORT_VISIT = """
            select v.cooperative_id as tenant, k.name, v.village_code as region, v.id, w.since, v.planned_on as due_on,
                   v.id as "visitId"
              from coach c
              join coaching_visit v on v.coach_id = c.id and v.visited_on is null and v.cancelled_on is null
              join known_cooperative k on k.id = v.cooperative_id
             cross join lateral (select cast(v.recorded_at at time zone 'Asia/Jakarta' as date) as since) w
             where c.account = :subject and {within v.cooperative_id, v.village_code} and v.planned_on <= cast(:today as date) + 7
               and (v.planned_on, w.since, v.id) > (:due, :since, :id)
             order by v.planned_on, w.since, v.id
             limit :rows""";
    private static final String COMPLETE_VISIT_ACTION = """
            select v.cooperative_id as tenant, k.name, v.village_code as region, a.action_id as id, v.visited_on as since, a.due_on,
                   v.id as "visitId", a.number
              from coaching_visit v
              join visit_action a on a.visit_id = v.id and a.done_on is null
              join known_cooperative k on k.id = v.cooperative_id
             where {held v.cooperative_id} and v.visited_on is not null
               and (a.due_on, v.visited_on, a.action_id) > (:due, :since, :id)
             order by a.due_on, v.visited_on, a.action_id
             limit :rows""";

    @Override
    public List<TaskSource> sources() {
        return List.of(
                new TaskSource(
                        "REPORT_VISIT",
                        "Laksanakan dan laporkan kunjungan pendampingan",
                        "Make a visit and report it",
                        "reportVisit",
                        "/v1/coaching-visits/{visitId}/report",
                        REPORT_VISIT),
                new TaskSource(
                        "COMPLETE_VISIT_ACTION",
                        "Selesaikan tindak lanjut kunjungan",
                        "Do what was agreed on a visit",
                        "completeVisitAction",
                        "/v1/coaching-visits/{visitId}/actions/{number}/completion",
                        COMPLETE_VISIT_ACTION));
    }
}
