package id.koperasi.registry.meeting;

import id.koperasi.platform.task.TaskSource;
import id.koperasi.platform.task.TaskTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Annual meetings that chair and secretary call, and meetings of which the minutes are missing. */
@ApplicationScoped
class MeetingTasks implements TaskTable {

    private static final String CALL_ANNUAL_MEETING = """
            select c.id as tenant, c.name, c.village_code as region, c.id, y.first as since, y.due_on, c.id as "cooperativeId"
              from cooperative c
             cross join lateral (
                   select date_trunc('year', cast(:today as date))::date as first,
                          cast(date_trunc('year', cast(:today as date)) - interval '1 day' + make_interval(months => (
                               select r.months_after_year_end
                                 from annual_meeting_rule r
                                where r.valid_from < date_trunc('year', cast(:today as date))
                                order by r.valid_from desc
                                limit 1)) as date) as due_on,
                          cast(extract(year from cast(:today as date)) as integer) - 1 as book_year) y
             where {held c.id} and c.status in ('FORMED', 'SUSPENDED') and c.formed_on < y.first
               and not exists (
                   select from meeting m
                    where m.book_year = y.book_year and m.cooperative_id = c.id and m.kind = 'ANNUAL' and m.quorate)
               and not exists (
                   select from meeting_call l
                    where l.cooperative_id = c.id and l.kind = 'ANNUAL' and l.book_year = y.book_year and l.status = 'CALLED')
               and (y.due_on, y.first, c.id) > (:due, :since, :id)
             order by y.due_on, y.first, c.id
             limit :rows""";
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
        return List.of(
                new TaskSource(
                        "CALL_ANNUAL_MEETING",
                        "Undang rapat anggota tahunan",
                        "Call the annual meeting",
                        "callMeeting",
                        "/v1/cooperatives/{cooperativeId}/meeting-calls",
                        CALL_ANNUAL_MEETING),
                new TaskSource(
                        "RECORD_MINUTES",
                        "Catat berita acara rapat",
                        "Record the minutes of a meeting",
                        "recordMeeting",
                        "/v1/cooperatives/{cooperativeId}/meetings",
                        RECORD_MINUTES));
    }
}
