package id.koperasi.registry.meeting;

import id.koperasi.platform.task.TaskSource;
import id.koperasi.platform.task.TaskTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Meetings of which the minutes are missing. */
@ApplicationScoped
class MeetingTasks implements TaskTable {

    private static final String RECORD_MINUTES = """
            select l.cooperative_id as tenant, c.name, l.village_code as region, l.id, l.meets_on as since, date 'infinity' as due_on,
                   l.cooperative_id as "cooperativeId"
              from meeting_call l
              join cooperative c on c.id = l.cooperative_id
             where {held l.cooperative_id} and l.status = 'CALLED' and l.meets_on <= :today
               and (l.meets_on, l.id) > (:since, :id)
             order by l.meets_on, l.id
             limit :rows""";

    @Override
    public List<TaskSource> sources() {
        return List.of(new TaskSource(
                "RECORD_MINUTES",
                "Catat berita acara rapat",
                "Record the minutes of a meeting",
                "recordMeeting",
                "/v1/cooperatives/{cooperativeId}/meetings",
                RECORD_MINUTES));
    }
}
