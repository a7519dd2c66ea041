package id.koperasi.training.invitation;

import id.koperasi.platform.task.TaskSource;
import id.koperasi.platform.task.TaskTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Invitations that the invited himself has not answered, and seats that he has to confirm again. */
@ApplicationScoped
class InvitationTasks implements TaskTable {

    private static final String CONFIRM_INVITATION = """
            select i.cooperative_id as tenant, i.cooperative_name as name, i.village_code as region, i.id, i.invited_on as since,
                   w.due_on, i.session_id as "sessionId"
              from invitation i
              join training_session s on s.id = i.session_id and s.status = 'OPEN' and s.starts_on >= :today
             cross join lateral (
                   select least(s.starts_on, cast(i.keep_until at time zone 'Asia/Jakarta' as date)) as due_on) w
             where i.person = :person and (i.status = 'INVITED' or i.keep_until is not null)
               and (w.due_on, i.invited_on, i.id) > (:due, :since, :id)
             order by w.due_on, i.invited_on, i.id
             limit :rows""";

    @Override
    public List<TaskSource> sources() {
        return List.of(new TaskSource(
                "CONFIRM_INVITATION",
                "Konfirmasi kehadiran pada pelatihan",
                "Say whether you come to the training",
                "confirmInvitation",
                "/v1/sessions/{sessionId}/confirmations",
                CONFIRM_INVITATION));
    }
}
