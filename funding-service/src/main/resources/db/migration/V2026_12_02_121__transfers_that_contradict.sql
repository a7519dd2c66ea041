-- What a bank says of a transfer without a file, and nobody can believe, waits for somebody with the lines of its files.
alter table bank_file_problem
    drop constraint bank_file_problem_file_known,
    add constraint bank_file_problem_file_known check (file in ('PAYMENTS', 'ANSWERS', 'TRANSFERS'));
