package id.koperasi.training.attendance;

import id.koperasi.platform.task.TaskSource;
import id.koperasi.platform.task.TaskTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Sessions of which a list of those present is missing, that are over and not held, and what was planned there. */
@ApplicationScoped
class SessionTasks implements TaskTable {

    private static final String WRITE_ATTENDANCE = """
            select cast(null as uuid) as tenant, cast(null as text) as name, s.region_code as region, s.id, l.taught_on as since,
                   l.taught_on as due_on, s.id as "sessionId"
              from training_session s
             cross join lateral (
                   select min(l.taught_on) as taught_on
                     from lesson l
                    where l.session_id = s.id and l.taught_on <= :today
                      and not exists (
                          select from attendance_list h where h.session_id = l.session_id and h.lesson = l.number)) l
             where {within s.id, s.region_code} and s.status = 'OPEN' and s.starts_on <= :today and l.taught_on is not null
               and (l.taught_on, l.taught_on, s.id) > (:due, :since, :id)
             order by l.taught_on, s.id
             limit :rows""";
    private static final String HOLD_SESSION = """
            select cast(null as uuid) as tenant, cast(null as text) as name, s.region_code as region, s.id, s.ends_on as since,
                   date 'infinity' as due_on, s.id as "sessionId"
              from training_session s
             where {within s.id, s.region_code} and s.status = 'OPEN' and s.ends_on <= :today
               and not exists (
                   select from lesson l
                    where l.session_id = s.id
                      and not exists (
                          select from attendance_list h where h.session_id = l.session_id and h.lesson = l.number))
               and (s.ends_on, s.id) > (:since, :id)
             order by s.ends_on, s.id
             limit :rows""";
    private static final String DO_AS_PLANNED = """
            select i.cooperative_id as tenant, i.cooperative_name as name, i.village_code as region, i.id, w.since, w.due_on,
                   i.session_id as "sessionId", i.id as "invitationId", w.number
              from invitation i
             cross join lateral (
                   select p.number, p.due_on, cast(p.recorded_at at time zone 'Asia/Jakarta' as date) as since
                     from action_plan p
                    where p.invitation_id = i.id and p.done_on is null
                    order by p.due_on, p.number
                    limit 1) w
             where i.person = :person
               and (w.due_on, w.since, i.id) > (:due, :since, :id)
             order by w.due_on, w.since, i.id
             limit :rows""";

    @Override
    public List<TaskSource> sources() {
        return List.of(
                new TaskSource(
                        "WRITE_ATTENDANCE",
                        "Isi daftar hadir pelatihan",
                        "Write the list of those present",
                        "recordAttendance",
                        "/v1/sessions/{sessionId}/attendance",
                        WRITE_ATTENDANCE),
                new TaskSource(
                        "HOLD_SESSION",
                        "Nyatakan pelatihan telah terlaksana",
                        "Record that the session was held",
                        "holdSession",
                        "/v1/sessions/{sessionId}/holding",
                        HOLD_SESSION),
                new TaskSource(
                        "DO_AS_PLANNED",
                        "Selesaikan rencana tindak lanjut pelatihan",
                        "Do what you planned at the training",
                        "completePlannedAction",
                        "/v1/sessions/{sessionId}/action-plans/{invitationId}/actions/{number}/completion",
                        DO_AS_PLANNED));
    }
}
