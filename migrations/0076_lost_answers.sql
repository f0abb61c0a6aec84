-- Which refresh token was exchanged for which. The column is added without touching a row.
-- Locks: refresh_tokens (ACCESS EXCLUSIVE, for an instant); no row is read or written.
ALTER TABLE "refresh_tokens" ADD COLUMN "predecessor_id" uuid;
