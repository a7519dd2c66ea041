package id.koperasi.registry.deadline;

/** A deadline of meetings that is watched. */
enum MeetingDeadline {
    /** By when the members hear a year's accounts. */
    ANNUAL_MEETING("""
            select c.id as cooperative_id, c.village_code, c.name, cast(:year as text) as about,
                   cast(:heardBy as date) as due_on, held.on_day as done_on
              from cooperative c
              left join lateral (
                   select min(m.held_on) as on_day
                     from meeting m
                    where m.book_year = :year and m.cooperative_id = c.id and m.kind = 'ANNUAL' and m.quorate) as held
                on true
             where c.status in ('FORMED', 'SUSPENDED') and c.formed_on < make_date(:year + 1, 1, 1)"""),

    /** By when a second meeting takes the place of one to which too few came. */
    SECOND_CALL("""
            select c.id as cooperative_id, c.village_code, c.name, cast(m.id as text) as about,
                   m.held_on + rule.second_call_days as due_on, held.on_day as done_on
              from meeting m
              join cooperative c on c.id = m.cooperative_id and c.status in ('FORMED', 'SUSPENDED')
             cross join lateral (
                   select r.second_call_days
                     from meeting_rule r
                    order by r.valid_from > m.held_on, abs(r.valid_from - m.held_on)
                    limit 1) as rule
              left join lateral (
                   select min(later.held_on) as on_day
                     from meeting later
                    where later.cooperative_id = m.cooperative_id
                      and (later.second_call_of = m.id or (later.quorate and later.book_year = m.book_year))) as held
                on true
             where not m.quorate and m.second_call_of is null and m.kind in ('ANNUAL', 'EXTRAORDINARY')
               and cast(:year as integer) is not null and cast(:heardBy as date) is not null"""),

    /** By when the board's report of a year is ready: before the meeting it called, or else before the last day for it. */
    ANNUAL_REPORT("""
            select c.id as cooperative_id, c.village_code, c.name, cast(:year as text) as about,
                   cast(coalesce(least(held.on_day, called.on_day), cast(:heardBy as date))
                        - make_interval(months => rule.months_before_meeting) as date) as due_on, report.on_day as done_on
              from cooperative c
              join lateral (
                   select r.months_before_meeting
                     from annual_report_rule r
                    where r.valid_from <= make_date(:year, 12, 31)
                    order by r.valid_from desc
                    limit 1) as rule on true
              left join lateral (
                   select min(m.held_on) as on_day
                     from meeting m
                    where m.book_year = :year and m.cooperative_id = c.id and m.kind = 'ANNUAL') as held on true
              left join lateral (
                   select min(k.meets_on) as on_day
                     from meeting_call k
                    where k.cooperative_id = c.id and k.kind = 'ANNUAL' and k.status = 'CALLED'
                      and k.book_year = :year) as called on true
              left join lateral (
                   select min(p.issued_on) as on_day
                     from paper p
                    where p.cooperative_id = c.id and p.kind = 'ANNUAL_REPORT'
                      and p.issued_on between make_date(:year + 1, 1, 1) and make_date(:year + 1, 12, 31)) as report on true
             where c.status in ('FORMED', 'SUSPENDED') and c.formed_on < make_date(:year + 1, 1, 1)""");

    private final String owing;

    MeetingDeadline(String owing) {
        this.owing = owing;
    }

    /** Who owes it, by when, and when it was done. */
    String owing() {
        return owing;
    }
}
