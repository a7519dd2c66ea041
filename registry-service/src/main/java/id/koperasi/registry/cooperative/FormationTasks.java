package id.koperasi.registry.cooperative;

import id.koperasi.platform.task.TaskSource;
import id.koperasi.platform.task.TaskTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Cooperatives on their way, each with the step that comes next. */
@ApplicationScoped
class FormationTasks implements TaskTable {

    private static final String RECORD_FOUNDING_MEETING = """
            select c.id as tenant, c.name, c.village_code as region, c.id, c.proposed_on as since, date 'infinity' as due_on,
                   c.id as "cooperativeId"
              from cooperative c
             where {within c.id, c.village_code} and c.status = 'PROPOSED'
               and (c.proposed_on, c.id) > (:since, :id)
             order by c.proposed_on, c.id
             limit :rows""";
    private static final String RECORD_DEED = """
            select c.id as tenant, c.name, c.village_code as region, c.id, c.meeting_held_on as since, date 'infinity' as due_on,
                   c.id as "cooperativeId"
              from cooperative c
             where {within c.id, c.village_code} and c.status = 'MEETING_HELD'
               and (c.meeting_held_on, c.id) > (:since, :id)
             order by c.meeting_held_on, c.id
             limit :rows""";
    private static final String RECORD_FORMATION = """
            select c.id as tenant, c.name, c.village_code as region, c.id, c.deed_signed_on as since, date 'infinity' as due_on,
                   c.id as "cooperativeId"
              from cooperative c
             where {within c.id, c.village_code} and c.status = 'DEED_SIGNED'
               and (c.deed_signed_on, c.id) > (:since, :id)
             order by c.deed_signed_on, c.id
             limit :rows""";

    @Override
    public List<TaskSource> sources() {
        return List.of(
                new TaskSource(
                        "RECORD_FOUNDING_MEETING",
                        "Catat musyawarah pendirian",
                        "Record the founding meeting",
                        "recordFoundingMeeting",
                        "/v1/cooperatives/{cooperativeId}/founding-meeting",
                        RECORD_FOUNDING_MEETING),
                new TaskSource(
                        "RECORD_DEED",
                        "Catat akta pendirian",
                        "Record the deed",
                        "recordDeed",
                        "/v1/cooperatives/{cooperativeId}/deed",
                        RECORD_DEED),
                new TaskSource(
                        "RECORD_FORMATION",
                        "Catat pengesahan badan hukum",
                        "Record the decree that forms it",
                        "recordFormation",
                        "/v1/cooperatives/{cooperativeId}/formation",
                        RECORD_FORMATION));
    }
}
