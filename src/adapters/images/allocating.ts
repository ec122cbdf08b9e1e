/**
 * To be imported before resvg, whose own allocator (mimalloc) reads these once: memory that a drawing no longer needs goes
 * back to the system at once, rather than being kept, by each thread that ever drew, for a next drawing.
 */
process.env['MIMALLOC_PURGE_DELAY'] ??= '0';
