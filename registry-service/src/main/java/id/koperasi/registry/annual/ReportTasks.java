package id.koperasi.registry.annual;

import id.koperasi.platform.task.TaskSource;
import id.koperasi.platform.task.TaskTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Annual meetings that the board reports, and reports that the office decides on. */
@ApplicationScoped
class ReportTasks implements TaskTable {

    private static final String REPORT_ANNUAL_MEETING = """
            select m.cooperative_id as tenant, c.name, m.village_code as region, m.id, m.held_on as since, date 'infinity' as due_on,
                   m.cooperative_id as "cooperativeId", m.id as "meetingId"
              from meeting m
              join cooperative c on c.id = m.cooperative_id
              left join annual_report r on r.meeting_id = m.id
             where {held m.cooperative_id} and m.kind = 'ANNUAL' and m.quorate
               and m.book_year >= extract(year from cast(:today as date)) - 1
               and (r.status is null or r.status in ('DRAFTED', 'REJECTED'))
               and (m.held_on, m.id) > (:since, :id)
             order by m.held_on, m.id
             limit :rows""";
    private static final String DECIDE_ANNUAL_REPORT = """
            select r.cooperative_id as tenant, c.name, r.village_code as region, r.meeting_id as id, r.reported_on as since,
                   date 'infinity' as due_on, r.cooperative_id as "cooperativeId", r.meeting_id as "meetingId"
              from annual_report r
              join cooperative c on c.id = r.cooperative_id
             where {within r.cooperative_id, r.village_code} and r.status = 'REPORTED'
               and (r.reported_on, r.meeting_id) > (:since, :id)
             order by r.reported_on, r.meeting_id
             limit :rows""";

    @Override
    public List<TaskSource> sources() {
        return List.of(
                new TaskSource(
                        "REPORT_ANNUAL_MEETING",
                        "Laporkan rapat anggota tahunan",
                        "Report the annual meeting",
                        "reportAnnualMeeting",
                        "/v1/cooperatives/{cooperativeId}/meetings/{meetingId}/annual-report/submission",
                        REPORT_ANNUAL_MEETING),
                new TaskSource(
                        "DECIDE_ANNUAL_REPORT",
                        "Periksa laporan rapat anggota tahunan",
                        "Decide on the report of an annual meeting",
                        "decideAnnualReport",
                        "/v1/cooperatives/{cooperativeId}/meetings/{meetingId}/annual-report/verdict",
                        DECIDE_ANNUAL_REPORT));
    }
}
