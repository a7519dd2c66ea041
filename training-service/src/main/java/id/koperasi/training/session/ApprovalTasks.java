package id.koperasi.training.session;

import id.koperasi.platform.task.TaskSource;
import id.koperasi.platform.task.TaskTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Sessions whose budget line is passed, so that they can be approved. */
@ApplicationScoped
class ApprovalTasks implements TaskTable {

    private static final String APPROVE_SESSION = """
            select cast(null as uuid) as tenant, cast(null as text) as name, s.region_code as region, s.id, l.passed_on as since,
                   s.starts_on as due_on, s.id as "sessionId"
              from training_session s
              join budget_line l on l.id = s.budget_line_id and l.passed_on is not null
             where {within s.id, s.region_code} and s.status = 'PLANNED'
               and (s.starts_on, l.passed_on, s.id) > (:due, :since, :id)
             order by s.starts_on, l.passed_on, s.id
             limit :rows""";

    @Override
    public List<TaskSource> sources() {
        return List.of(new TaskSource(
                "APPROVE_SESSION",
                "Setujui pelatihan",
                "Approve a session",
                "approveSession",
                "/v1/sessions/{sessionId}/approval",
                APPROVE_SESSION));
    }
}
