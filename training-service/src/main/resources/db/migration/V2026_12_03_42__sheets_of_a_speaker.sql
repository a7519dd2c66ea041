-- What is thought of a speaker is read sheet by sheet: a page of speakers read all sheets there are.
create index evaluation_sheet_speaker_index on evaluation_sheet (speaker_id, session_id);
