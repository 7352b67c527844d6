import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [react()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    // The icons' barrel has 6,000 modules; only the named ones reach the output.
    chunkSizeWarningLimit: 600,
  },
  server: {
    host: '127.0.0.1',
    port: 3601,
    proxy: { '/api': { target: 'http://127.0.0.1:3600', changeOrigin: false } },
  },
});
