npm install @cbss/client @cbss/signature
