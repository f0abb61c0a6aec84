-- Anyone may list the collaborators of the agreements that are public, with their line of business and website.
-- Locks: the privileges of organizations for an instant; no row is read or written.
GRANT SELECT (sector, website) ON organizations TO registry_public;
