-- A posting says less than what it was for, whichever of the two is heard first.
grant update (what) on activity_day to ${runtime};
