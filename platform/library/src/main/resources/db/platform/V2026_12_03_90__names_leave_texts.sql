-- A person is erased: names leave what people wrote, and saved replies that hold one lose their keys.

-- Which texts may name a person, and by which condition on its row t one belongs to a tenant ($1). Each service says it of its own.
create function erasable_texts() returns table (place name, held name, of_tenant text)
    language sql stable
    set search_path = pg_catalog, public
begin atomic
    select null::name, null::name, null::text where false;
end;
comment on function erasable_texts is 'Columns of texts or JSON out of which names are taken when a person is erased.';

-- The texts of a tenant that whoever asks may read; files have the names that people gave them.
create function texts_of_tenant(asked uuid)
    returns table (place name, held name, row_at tid, in_json boolean, written text)
    language plpgsql stable
    set search_path = pg_catalog, public
as $$
declare
    about record;
begin
    for about in
        select e.*, c.data_type
          from (select * from erasable_texts() union all select 'stored_file', 'name', 't.tenant = $1') e
          join information_schema.columns c
            on c.table_schema = 'public' and c.table_name = e.place and c.column_name = e.held
    loop
        return query execute format(
            'select %1$L::name, %2$L::name, t.ctid, %3$L::boolean, t.%2$I::text from %1$I t where %4$s and t.%2$I is not null',
            about.place, about.held, about.data_type like 'json%', about.of_tenant)
        using asked;
    end loop;
end
$$;

-- The runtime role cannot alter what has happened; this is the one exception, and it can only take something out.
create function name_taken_out(of_place name, of_held name, at_row tid, before_it text, after_it text) returns boolean
    language plpgsql security definer
    set search_path = pg_catalog, public
as $$
declare
    erased  constant text := '(dihapus)';
    as_type text;
    touched bigint;
begin
    select c.data_type into as_type
      from (select e.place, e.held from erasable_texts() e union all select 'stored_file', 'name') e
      join information_schema.columns c
        on c.table_schema = 'public' and c.table_name = e.place and c.column_name = e.held
     where e.place = of_place and e.held = of_held;
    if as_type is null or position(erased in after_it) = 0
       or before_it not like replace(regexp_replace(after_it, '([\\%_])', '\\\1', 'g'), erased, '%') then
        raise exception 'a text is never written anew: names can only leave it' using errcode = 'insufficient_privilege';
    end if;
    execute format('update %1$I t set %2$I = $1::%3$s where t.ctid = $2 and t.%2$I::text = $3', of_place, of_held, as_type)
      using after_it, at_row, before_it;
    get diagnostics touched = row_count;
    return touched = 1;
end
$$;
revoke all on function name_taken_out from public;

-- The first thing that the address of a reply names.
create function first_thing(object text) returns text
    language sql immutable parallel safe
    return substring(object from '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}');
create index if not exists idempotency_key_sealed on idempotency_key (tenant) where sealed_body is not null;
create index idempotency_key_thing on idempotency_key (first_thing(object)) where sealed_body is not null;

-- Whether whoever asks may have somebody erased there.
create function scope_erases(asked uuid) returns boolean
    language sql stable
    return scope_everything() or asked = any (scope_tenants())
           or cardinality(scope_regions()) > 0 and region_within(tenant_region(asked), scope_regions());

-- Sealed replies about a tenant and, for the service itself, about other things of his. A reply is for who got it first, so
-- that it is found sealed, and by whoever reaches the tenant.
create function sealed_replies(asked uuid, things text[])
    returns table (caller text, tenant text, operation text, key text, sealed_body bytea, data_key bytea, master_key_id text)
    language sql stable security definer
    set search_path = pg_catalog, public
begin atomic
    select k.caller, k.tenant, k.operation, k.key, k.sealed_body, k.data_key, k.master_key_id
      from idempotency_key k
     where k.sealed_body is not null and scope_erases(asked)
       and (k.tenant = asked::text or first_thing(k.object) = asked::text
            or scope_everything() and first_thing(k.object) = any (things));
end;
revoke all on function sealed_replies from public;

-- Destroys the key of a reply: what was answered is known by its status from then on.
create function reply_forgotten(of_caller text, of_tenant text, of_operation text, of_key text, about uuid) returns boolean
    language plpgsql security definer
    set search_path = pg_catalog, public
as $$
declare
    touched bigint;
begin
    update idempotency_key k set sealed_body = null, data_key = null, master_key_id = null
     where k.caller = of_caller and k.tenant = of_tenant and k.operation = of_operation and k.key = of_key
       and (scope_everything()
            or scope_erases(about) and (k.tenant = about::text or first_thing(k.object) = about::text));
    get diagnostics touched = row_count;
    return touched = 1;
end
$$;
revoke all on function reply_forgotten from public;

grant execute on function texts_of_tenant, name_taken_out, sealed_replies, reply_forgotten to ${runtime};
